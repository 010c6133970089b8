import { html, icon, useState } from '../../app/ui.js';
import { useShortcut } from '../../app/shortcuts.js';
import { commands } from '../jobs/commands.js';

const { button, div, p } = html;

/** The scenes that are marked to be acted on together. */
export function useSelection(scenes) {
  const [chosen, setChosen] = useState([]);
  const ids = scenes.map(({ id }) => id).filter((id) => chosen.includes(id));
  return {
    ids,
    has: (id) => ids.includes(id),
    toggle: (id) => setChosen(ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id]),
    clear: () => setChosen([]),
  };
}

/** What can be done to all of them, each in one act. */
export function SelectionBar({ selection, scenes, actOnMany }) {
  const { ids, clear } = selection;
  const chosen = scenes.filter(({ id }) => ids.includes(id));
  useShortcut('Escape', 'Select no scene', () => (ids.length > 0 ? clear() : false));
  if (ids.length === 0) {
    return null;
  }
  const count = ids.length === 1 ? 'One scene' : `${ids.length} scenes`;
  const are = ids.length === 1 ? 'is' : 'are';
  const areThere = (newest) => ids.every((id) => newest.scenes.some((scene) => scene.id === id));
  const act = (command, done) => actOnMany((newest) => command(newest), `${count} ${are} ${done}.`, areThere);
  const isLocked = chosen.every(({ character_locked: locked }) => locked);
  return div({ class: 'banner selection', role: 'region', 'aria-label': 'Selected scenes' },
    p({ role: 'status' }, `${count} selected`),
    div({ class: 'film-acts' },
      button({ type: 'button', class: 'button', onClick: () => act((job) => commands.redraw(job, ids), 'drawn again') }, icon('redraw'), 'Draw again'),
      button({ type: 'button', class: 'button', onClick: () => act((job) => commands.lockScenes(job, ids, !isLocked), isLocked ? 'unlocked' : 'locked') },
        icon(isLocked ? 'unlocked' : 'locked'), isLocked ? 'Unlock the subjects' : 'Lock the subjects'),
      button({
        type: 'button', class: 'button', disabled: ids.length === scenes.length,
        onClick: () => act((job) => commands.removeScenes(job, ids), 'removed'),
      }, icon('bin'), 'Remove the selected'),
      button({ type: 'button', class: 'button is-quiet', onClick: clear }, 'Select none')));
}
