/** What can be edited of a scene. */
export const shotOf = ({ description, prompt, narration, camera, transition, duration_ms }) =>
  ({ description, prompt, narration, camera, transition, duration_ms });

/** The shot as the fields of a form hold it. */
export const fieldsOf = ({ duration_ms: millis, ...shot }) => ({ ...shot, seconds: String(millis / 1000) });

export const shotIn = ({ seconds, description, prompt, narration, camera, transition }) => ({
  description: description.trim(), prompt: prompt.trim(), narration: narration.trim(), camera, transition,
  duration_ms: Math.round(Number(seconds) * 1000),
});
