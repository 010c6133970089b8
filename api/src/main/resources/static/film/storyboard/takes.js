import { classes, h, html, useState } from '../../app/ui.js';
import { Dialog } from '../../app/dialog.js';
import { Wipe } from '../../app/wipe.js';
import { commands } from '../jobs/commands.js';

const { button, div, img, li, ol } = html;

const nameOf = (take) => `Take ${take + 1}`;

/** The stills that were drawn of a scene: one beside the one that is shown, and any of them to take back. */
export function Takes({ job, scene, n, takes, act, onClose }) {
  const shown = takes.findLast(({ image_url: url }) => url === scene.image_url) ?? takes.at(-1);
  const [chosen, setChosen] = useState(() => takes.findLast((other) => other !== shown) ?? shown);
  const picture = ({ take, image_url: url }) => ({ name: nameOf(take), node: img({ src: url, alt: nameOf(take) }) });
  const takeBack = async () => {
    if (await act(() => commands.chooseTake(job, scene.id, chosen.take), `Scene ${n + 1} shows take ${chosen.take + 1}.`)) {
      onClose();
    }
  };
  return h(Dialog, { title: `Takes of scene ${n + 1}`, onClose, wide: true },
    h(Wipe, { before: picture(shown), after: picture(chosen) }),
    ol({ class: 'takes', 'aria-label': 'Takes' }, takes.map((take) => li({ key: take.take },
      button({
        type: 'button', class: classes('take', take === shown && 'is-shown'), 'aria-pressed': take === chosen,
        onClick: () => setChosen(take),
      }, img({ src: take.image_url, alt: '', loading: 'lazy' }), take === shown ? `${nameOf(take.take)}, shown now` : nameOf(take.take))))),
    div({ class: 'sheet-actions' },
      button({ type: 'button', class: 'button', onClick: onClose }, 'Keep as it is'),
      button({ type: 'button', class: 'button is-primary', disabled: chosen.take === scene.regeneration_count, onClick: takeBack },
        `Show ${nameOf(chosen.take).toLowerCase()}`)));
}
