import { clockOf, millisAt } from '../preview/film-clock.js';

/** When each scene starts in the film, in milliseconds. */
export const startsOf = (scenes) => clockOf(scenes).starts.slice(0, -1).map(millisAt);
