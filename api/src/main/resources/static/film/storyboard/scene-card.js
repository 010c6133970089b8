import { classes, h, html, icon, useState } from '../../app/ui.js';
import { said } from '../../app/said.js';
import { commands } from '../jobs/commands.js';
import { seconds } from '../jobs/figures.js';
import { placeOf } from '../jobs/place.js';
import { whyOutdated } from './outdated.js';
import { cameras, transitions } from './shot-names.js';
import { SceneForm } from './scene-form.js';
import { Takes } from './takes.js';

const { button, div, img, input, label, li, p, span } = html;

export function SceneCard({ job, scene, count, act, acts, order, canAdd, isEditing, isSelected, onEditEnd, draft, keep, drop }) {
  const isOpen = scene.status === 'pending' || scene.status === 'generating';
  const [showsTakes, setShowsTakes] = useState(false);
  const takes = job.takes[scene.id] ?? [];
  const place = placeOf(scene);

  return li({
    class: classes('scene-card', isEditing && 'is-editing', isOpen && 'is-drawing', order.dragged === scene.id && 'is-dragged',
      isSelected && 'is-selected'),
    'data-scene': scene.id, 'aria-busy': isOpen,
  },
  div({ class: 'scene-shot' },
    h(Picture, { scene, isOpen, onEdit: () => acts.edit(scene) }),
    button({
      type: 'button', class: 'icon-button scene-play', title: 'Play from here', 'aria-label': `Play from here: scene ${place}`,
      onClick: () => acts.play(scene),
    }, icon('play'))),
  label({ class: 'scene-select', title: 'Select' },
    input({ type: 'checkbox', checked: isSelected, 'aria-label': `Select scene ${place}`, onChange: () => acts.select(scene) })),
  isEditing
    ? h(SceneForm, { scene, language: job.language, draft, keep, drop, onEnd: onEditEnd, ...editing({ job, scene, act }) })
    : div({ class: 'scene-words' },
      p({ class: 'scene-line' },
        [place, seconds(scene.duration_ms), cameras[scene.camera], place < count && transitions[scene.transition]]
          .filter(Boolean).join(' · ')),
      p({ class: 'scene-description', ...said(job.language) }, scene.description),
      scene.narration && p({ class: 'scene-narration', ...said(job.language) }, scene.narration),
      draft && p({ class: 'scene-unsaved' }, 'An edit is not saved yet.'),
      scene.outdated && p({ class: 'scene-outdated' }, whyOutdated(scene)),
      scene.error_message && p({ class: 'field-trouble', role: 'alert' }, scene.error_message),
      h(Acts, { scene, count, order, isOpen, canAdd, acts, onTakes: takes.length > 1 && (() => setShowsTakes(true)) })),
  showsTakes && h(Takes, { job, scene, n: place - 1, takes, act, onClose: () => setShowsTakes(false) }));
}

function Picture({ scene, isOpen, onEdit }) {
  const what = isOpen ? ', being drawn' : '';
  return button({ type: 'button', class: 'scene-open scene-picture', onClick: onEdit, 'aria-label': `Edit scene ${placeOf(scene)}${what}` },
    scene.image_url && img({ src: scene.image_url, alt: '', draggable: false }),
    scene.character_locked && span({ class: 'scene-locked', title: 'The subject is locked' }, icon('locked')));
}

function Acts({ scene, count, order, isOpen, canAdd, acts, onTakes }) {
  const place = placeOf(scene);
  const act = (name, what, onClick, rest = {}) =>
    button({ type: 'button', class: 'icon-button', title: what, 'aria-label': `${what}: scene ${place}`, onClick, ...rest }, icon(name));
  return div({ class: 'scene-acts' },
    button({
      type: 'button', class: 'icon-button scene-grip', tabindex: -1, 'aria-hidden': true, title: 'Drag to another place',
      onPointerDown: (event) => order.drag(scene.id, event),
    }, icon('grip')),
    act('left', 'Move earlier', () => acts.move(scene, -1), { disabled: place === 1 }),
    act('right', 'Move later', () => acts.move(scene, 1), { disabled: place === count }),
    act('edit', 'Edit', () => acts.edit(scene)),
    act('larger', 'View larger', () => acts.look(scene), { disabled: !scene.image_url }),
    onTakes && act('takes', 'Compare the takes', onTakes),
    act('redraw', 'Draw again', () => acts.redraw(scene), { disabled: isOpen }),
    act(scene.character_locked ? 'locked' : 'unlocked', scene.character_locked ? 'Unlock the subject' : 'Lock the subject',
      () => acts.lock(scene), { 'aria-pressed': scene.character_locked }),
    act('copy', 'Duplicate', () => acts.duplicate(scene), { disabled: !canAdd }),
    act('insert', 'Insert a scene after', () => acts.insert(scene), { disabled: !canAdd }),
    act('bin', 'Remove', () => acts.remove(scene), { disabled: count === 1 }));
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
