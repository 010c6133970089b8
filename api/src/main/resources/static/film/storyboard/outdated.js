import { html, icon } from '../../app/ui.js';
import { commands } from '../jobs/commands.js';

const { button, div, p } = html;
const parts = { description: 'what it shows', prompt: 'the prompt', camera: 'the camera' };

/** Why a scene's still no longer shows what the scene says. */
export function whyOutdated({ outdated: { prompt, because } }) {
  const changed = because.map((part) => parts[part]).join(' and ');
  return `Out of date: since this still was asked for, ${changed} ${because.length > 1 ? 'have' : 'has'} changed${prompt ? '. The prompt says what was there before' : ''}.`;
}

/** How many stills are out of date, and the one act that draws them all again. */
export function OutdatedBanner({ scenes, actOnMany }) {
  const count = scenes.filter(({ outdated }) => outdated).length;
  const redraw = () => actOnMany((newest) => commands.redrawOutdated(newest), count === 1 ? 'The scene is drawn again.' : `${count} scenes are drawn again.`, () => true);
  return div({ class: 'outdated', role: 'status' }, count > 0 && div({ class: 'banner' },
    p(null, count === 1 ? 'One still no longer shows what its scene says.' : `${count} stills no longer show what their scenes say.`),
    button({ type: 'button', class: 'button', onClick: redraw }, icon('redraw'), count === 1 ? 'Redraw it' : `Redraw all ${count}`)));
}
