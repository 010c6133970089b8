import { h, html } from '../app/ui.js';
import { commands } from '../jobs/commands.js';
import { SceneForm } from './scene-form.js';

const blank = { description: '', prompt: '', narration: '', camera: '', transition: '', duration_ms: 4000 };
const defaults = { camera: 'push_in', transition: 'cut', duration_ms: blank.duration_ms };

export function AddScene({ job, act, onEnd }) {
  const add = async (shot) => {
    const said = Object.fromEntries(Object.entries({ ...defaults, ...shot }).filter(([, value]) => value !== ''));
    if (await act(() => commands.addScene(job, said))) {
      onEnd();
    }
  };
  return html.section({ class: 'scene-card is-editing is-new', 'aria-label': 'New scene' },
    h(SceneForm, { scene: blank, action: 'Add the scene', onSave: add, onEnd }));
}
