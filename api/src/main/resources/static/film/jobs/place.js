/** The number that people know a scene by, everywhere: its place in the film, from 1. */
export const placeOf = ({ scene_index: index }) => index + 1;
