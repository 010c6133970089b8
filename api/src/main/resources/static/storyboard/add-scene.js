import { h, html } from '../app/ui.js';
import { commands } from '../jobs/commands.js';
import { SceneForm } from './scene-form.js';

export const blank = { description: '', prompt: '', narration: '', camera: 'push_in', transition: 'cut', duration_ms: 4000 };

export function AddScene({ job, act, draft, keep, drop, onEnd }) {
  const add = (changes) => {
    const said = Object.fromEntries(Object.entries({ ...blank, ...changes }).filter(([, value]) => value !== ''));
    return act(() => commands.addScene(job, said), 'The scene is added.');
  };
  return html.section({ class: 'scene-card is-editing is-new', 'aria-label': 'New scene' },
    h(SceneForm, { scene: blank, language: job.language, draft, keep, drop, action: 'Add the scene', onSave: add, onEnd }));
}
