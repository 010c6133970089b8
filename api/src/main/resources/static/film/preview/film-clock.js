/** Frames a second. */
export const RATE = 25;

/** For how long two scenes are seen together at each transition. */
const overlapMillis = { cut: 0, dissolve: 500, fade_black: 500, wipe_left: 500, slide_left: 500 };

/** The clock of a film, as the renderer's: each scene starts on the frame that is nearest to its moment on the storyboard. */
export function clockOf(scenes) {
  const last = scenes.length - 1;
  const starts = [0];
  let millis = 0;
  scenes.forEach(({ duration_ms: duration, transition }, n) => {
    millis += duration - (n === last ? 0 : overlapMillis[transition]);
    starts.push(Math.floor((2 * millis * RATE + 1000) / 2000));
  });
  const within = (frame) => Math.min(Math.max(0, frame), Math.max(0, starts.at(-1) - 1));
  return {
    /** The frame on which each scene starts; for the number of scenes, the end of the film. */
    starts,
    length: starts.at(-1),
    within,
    /** For how many frames a scene is seen together with the next. */
    overlap: (n) => (n === last ? 0 : Math.floor((overlapMillis[scenes[n].transition] * RATE) / 1000)),
    sceneAt: (frame) => Math.max(0, starts.slice(0, -1).findLastIndex((start) => start <= within(frame))),
    /** How far a scene's camera is at a frame of the film, from 0 to 1. */
    moment: (n, frame) => Math.min(1, (frame - starts[n]) / Math.max(1, Math.ceil((scenes[n].duration_ms * RATE) / 1000) - 1)),
  };
}

export const millisAt = (frame) => (frame * 1000) / RATE;
