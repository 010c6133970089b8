/** For how long two scenes are seen together at each transition, as the studio joins them. */
const overlapMillis = { cut: 0, dissolve: 500, fade_black: 500, wipe_left: 500, slide_left: 500 };

/** When each scene starts in the film, in milliseconds. */
export function startsOf(scenes) {
  let start = 0;
  return scenes.map(({ duration_ms: duration, transition }) => {
    const own = start;
    start += duration - overlapMillis[transition];
    return own;
  });
}
