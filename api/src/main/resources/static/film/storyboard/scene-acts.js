import { useShortcut } from '../../app/shortcuts.js';
import { commands } from '../jobs/commands.js';
import { placeOf } from '../jobs/place.js';
import { merged } from './merge.js';
import { shotOf } from './shot.js';

/** What can be done to a scene, each a function of it. */
export function sceneActs({ job, act, order, canAdd, edit, look, insert, select, play }) {
  return {
    edit,
    look: (scene) => (scene.image_url ? look(scene) : false),
    select,
    play,
    insert: (scene) => (canAdd ? insert(scene) : false),
    move: (scene, by) => order.move(scene.id, by),
    redraw: (scene) => act(() => commands.regenerate(job, scene.id), `Scene ${placeOf(scene)} is drawn again.`),
    lock: (scene) => act(() => commands.lock(job, scene.id, !scene.character_locked),
      `The subject of scene ${placeOf(scene)} is ${scene.character_locked ? 'unlocked' : 'locked'}.`),
    duplicate: (scene) => (canAdd
      ? act(() => commands.addScene(job, { ...said(shotOf(scene)), after: scene.id }), `Scene ${placeOf(scene)} is there twice.`)
      : false),
    remove(scene) {
      const isAsSeen = (newest) => newest.scenes.some((other) =>
        other.id === scene.id && Object.keys(merged(shotOf(scene), shotOf(scene), shotOf(other)).changes).length === 0);
      return act((newest) => commands.removeScene(newest, scene.id), `Scene ${placeOf(scene)} is removed.`, isAsSeen);
    },
  };
}

/** Without what says nothing, for that is not an answer. */
export const said = (shot) => Object.fromEntries(Object.entries(shot).filter(([, value]) => value !== ''));

const keys = [
  ['e', 'Edit the scene', (acts, scene) => acts.edit(scene)],
  ['v', 'View the still larger', (acts, scene) => acts.look(scene)],
  ['r', 'Draw the scene again', (acts, scene) => acts.redraw(scene)],
  ['l', 'Lock or unlock the subject', (acts, scene) => acts.lock(scene)],
  ['d', 'Duplicate the scene', (acts, scene) => acts.duplicate(scene)],
  ['i', 'Insert a scene after it', (acts, scene) => acts.insert(scene)],
  ['x', 'Select the scene', (acts, scene) => acts.select(scene)],
  ['Delete', 'Remove the scene', (acts, scene) => acts.remove(scene)],
  [['Alt+ArrowLeft', 'Alt+ArrowRight'], 'Move the scene', (acts, scene, key) => acts.move(scene, key === 'Alt+ArrowRight' ? 1 : -1)],
];

/** The keys for the scene that has the focus; `find(id)` answers it, unless it is being edited. */
export function useSceneKeys(acts, find) {
  keys.forEach(([key, label, run]) => useShortcut(key, label, (pressed) => {
    const scene = find(document.activeElement.closest('[data-scene]')?.dataset.scene);
    return scene ? run(acts, scene, pressed) : false;
  }));
}
