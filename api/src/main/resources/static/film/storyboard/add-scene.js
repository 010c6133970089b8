import { h, html } from '../../app/ui.js';
import { commands } from '../jobs/commands.js';
import { said } from './scene-acts.js';
import { SceneForm } from './scene-form.js';

export const blank = { description: '', prompt: '', narration: '', camera: 'push_in', transition: 'cut', duration_ms: 4000 };

/** A new scene, after the one with the id `after`, or at the end. */
export function AddScene({ job, act, after, draft, keep, drop, onEnd }) {
  const add = (changes) => act(() => commands.addScene(job, { ...said({ ...blank, ...changes }), ...(after && { after }) }), 'The scene is added.');
  const keepPlace = (edit) => keep({ ...edit, after });
  return html[after ? 'li' : 'section']({ class: 'scene-card is-editing is-new', 'aria-label': 'New scene' },
    h(SceneForm, { scene: blank, language: job.language, draft, keep: keepPlace, drop, action: 'Add the scene', onSave: add, onEnd }));
}
