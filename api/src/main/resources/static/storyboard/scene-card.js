import { classes, h, html, icon, useState } from '../app/ui.js';
import { commands } from '../jobs/commands.js';
import { seconds } from '../jobs/figures.js';
import { cameras, transitions } from './shot-names.js';
import { SceneForm } from './scene-form.js';
import { Takes } from './takes.js';

const { button, div, img, li, p } = html;

export function SceneCard({ job, scene, n, count, act, order, isEditing, onEdit, onEditEnd }) {
  const isOpen = scene.status === 'pending' || scene.status === 'generating';
  const [showsTakes, setShowsTakes] = useState(false);
  const takes = job.takes[scene.id] ?? [];
  const redraw = () => act(() => commands.regenerate(job, scene.id), `Scene ${n + 1} is drawn again.`);
  const lock = () => act(() => commands.lock(job, scene.id, !scene.character_locked),
    `The subject of scene ${n + 1} is ${scene.character_locked ? 'unlocked' : 'locked'}.`);
  const remove = () => act(() => commands.removeScene(job, scene.id), `Scene ${n + 1} is removed.`);

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
    ? h(SceneForm, { scene, ...editing({ job, scene, act, onEditEnd }) })
    : div({ class: 'scene-words' },
      p({ class: 'scene-line' },
        [n + 1, seconds(scene.duration_ms), cameras[scene.camera], n + 1 < count && transitions[scene.transition]]
          .filter(Boolean).join(' · ')),
      p({ class: 'scene-description' }, scene.description),
      scene.narration && p({ class: 'scene-narration' }, scene.narration),
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

const editing = ({ job, scene, act, onEditEnd }) => ({
  action: 'Save',
  onEnd: onEditEnd,
  async onSave(changes) {
    const isChanged = Object.keys(changes).length > 0;
    if (!isChanged || (await act(() => commands.editScene(job, scene.id, changes), 'The scene is changed.'))) {
      onEditEnd();
    }
  },
  async onSaveAndRedraw(changes) {
    const isChanged = Object.keys(changes).length > 0;
    if (isChanged && !(await act(() => commands.editScene(job, scene.id, changes), 'The scene is changed.'))) {
      return;
    }
    if (await act(() => commands.regenerate(job, scene.id), 'The scene is drawn again.')) {
      onEditEnd();
    }
  },
});
