import { classes, h, html, icon, useState } from '../app/ui.js';
import { said } from '../app/said.js';
import { commands } from '../jobs/commands.js';
import { seconds } from '../jobs/figures.js';
import { merged } from './merge.js';
import { shotOf } from './shot.js';
import { cameras, transitions } from './shot-names.js';
import { SceneForm } from './scene-form.js';
import { Takes } from './takes.js';

const { button, div, img, li, p } = html;

export function SceneCard({ job, scene, n, count, act, order, isEditing, onEdit, onEditEnd, draft, keep, drop }) {
  const isOpen = scene.status === 'pending' || scene.status === 'generating';
  const [showsTakes, setShowsTakes] = useState(false);
  const takes = job.takes[scene.id] ?? [];
  const redraw = () => act(() => commands.regenerate(job, scene.id), `Scene ${n + 1} is drawn again.`);
  const lock = () => act(() => commands.lock(job, scene.id, !scene.character_locked),
    `The subject of scene ${n + 1} is ${scene.character_locked ? 'unlocked' : 'locked'}.`);
  const isAsSeen = (newest) => newest.scenes.some((other) =>
    other.id === scene.id && Object.keys(merged(shotOf(scene), shotOf(scene), shotOf(other)).changes).length === 0);
  const remove = () => act((newest) => commands.removeScene(newest, scene.id), `Scene ${n + 1} is removed.`, isAsSeen);

  const keys = {
    'Alt+ArrowLeft': () => order.move(scene.id, -1),
    'Alt+ArrowRight': () => order.move(scene.id, 1),
    r: redraw,
    l: lock,
    Delete: remove,
  };
  const onKeyDown = (event) => {
    const run = keys[event.altKey ? `Alt+${event.key}` : event.key];
    if (run && !isEditing && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      run();
    }
  };

  return li({
    class: classes('scene-card', isEditing && 'is-editing', isOpen && 'is-drawing', order.dragged === scene.id && 'is-dragged'),
    'data-scene': scene.id, onKeyDown, 'aria-busy': isOpen,
  },
  h(Picture, { scene, n, isOpen, onEdit }),
  isEditing
    ? h(SceneForm, { scene, language: job.language, draft, keep, drop, onEnd: onEditEnd, ...editing({ job, scene, act }) })
    : div({ class: 'scene-words' },
      p({ class: 'scene-line' },
        [n + 1, seconds(scene.duration_ms), cameras[scene.camera], n + 1 < count && transitions[scene.transition]]
          .filter(Boolean).join(' · ')),
      p({ class: 'scene-description', ...said(job.language) }, scene.description),
      scene.narration && p({ class: 'scene-narration', ...said(job.language) }, scene.narration),
      draft && p({ class: 'scene-unsaved' }, 'An edit is not saved yet.'),
      scene.error_message && p({ class: 'field-trouble', role: 'alert' }, scene.error_message),
      h(Acts, { scene, n, count, order, isOpen, onEdit, redraw, lock, remove, onTakes: takes.length > 1 && (() => setShowsTakes(true)) })),
  showsTakes && h(Takes, { job, scene, n, takes, act, onClose: () => setShowsTakes(false) }));
}

function Picture({ scene, n, isOpen, onEdit }) {
  const what = isOpen ? ', being drawn' : '';
  return button({ type: 'button', class: 'scene-open scene-picture', onClick: onEdit, 'aria-label': `Edit scene ${n + 1}${what}` },
    scene.image_url && img({ src: scene.image_url, alt: '', draggable: false }),
    scene.character_locked && html.span({ class: 'scene-locked', title: 'The subject is locked' }, icon('locked')));
}

function Acts({ scene, n, count, order, isOpen, onEdit, redraw, lock, remove, onTakes }) {
  const act = (name, label, onClick, rest = {}) =>
    button({ type: 'button', class: 'icon-button', title: label, 'aria-label': `${label}: scene ${n + 1}`, onClick, ...rest }, icon(name));
  return div({ class: 'scene-acts' },
    button({
      type: 'button', class: 'icon-button scene-grip', tabindex: -1, 'aria-hidden': true, title: 'Drag to another place',
      onPointerDown: (event) => order.drag(scene.id, event),
    }, icon('grip')),
    act('left', 'Move earlier', () => order.move(scene.id, -1), { disabled: n === 0 }),
    act('right', 'Move later', () => order.move(scene.id, 1), { disabled: n === count - 1 }),
    act('edit', 'Edit', onEdit),
    onTakes && act('takes', 'Compare the takes', onTakes),
    act('redraw', 'Draw again', redraw, { disabled: isOpen }),
    act(scene.character_locked ? 'locked' : 'unlocked', scene.character_locked ? 'Unlock the subject' : 'Lock the subject', lock,
      { 'aria-pressed': scene.character_locked }),
    act('bin', 'Remove', remove, { disabled: count === 1 }));
}

const editing = ({ job, scene, act }) => {
  const save = (changes, isStillMeant) => act((newest) => commands.editScene(newest, scene.id, changes), 'The scene is changed.', isStillMeant);
  return {
    action: 'Save',
    onSave: save,
    onSaveAndRedraw: async (changes, isStillMeant) =>
      (Object.keys(changes).length === 0 || (await save(changes, isStillMeant))) && act(() => commands.regenerate(job, scene.id), 'The scene is drawn again.'),
  };
};
