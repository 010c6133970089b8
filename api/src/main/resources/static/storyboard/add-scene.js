import { h, html } from '../app/ui.js';
import { commands } from '../jobs/commands.js';
import { SceneForm } from './scene-form.js';

const blank = { description: '', prompt: '', narration: '', camera: 'push_in', transition: 'cut', duration_ms: 4000 };

export function AddScene({ job, act, onEnd }) {
  const add = async (changes) => {
    const said = Object.fromEntries(Object.entries({ ...blank, ...changes }).filter(([, value]) => value !== ''));
    if (await act(() => commands.addScene(job, said), 'The scene is added.')) {
      onEnd();
    }
  };
  return html.section({ class: 'scene-card is-editing is-new', 'aria-label': 'New scene' },
    h(SceneForm, { scene: blank, action: 'Add the scene', onSave: add, onEnd }));
}
