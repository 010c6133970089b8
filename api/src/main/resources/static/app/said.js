/** Attributes of what a user wrote: its own direction, and its language where that is known. */
export const said = (language) => ({ dir: 'auto', lang: language });
