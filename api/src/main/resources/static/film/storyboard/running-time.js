import { html } from '../../app/ui.js';
import { clock, cost, seconds } from '../jobs/figures.js';
import { placeOf } from '../jobs/place.js';

const { button, div, dd, dl, dt, li, ol } = html;

/** The film as a strip, each scene as wide as it is long, with its figures. */
export function RunningTime({ job, scenes, onGo }) {
  const figure = (name, value) => div(null, dt(null, name), dd(null, value));
  return div({ class: 'running-time' },
    dl({ class: 'figures' },
      figure('Running time', clock(job.film_ms)),
      figure('Scenes', scenes.length),
      figure('Cost', cost(job.cost_estimate)),
      job.cut > 1 && figure('Cut', job.cut)),
    ol({ class: 'strip', 'aria-label': 'Running order' }, scenes.map((scene, n) =>
      li({ key: scene.id, style: { flexGrow: scene.duration_ms } },
        button({
          type: 'button', onClick: () => onGo(n), 'aria-label': `To scene ${placeOf(scene)}, ${seconds(scene.duration_ms)}`,
          style: scene.image_url ? { backgroundImage: `url("${scene.image_url}")` } : {},
        }, placeOf(scene))))));
}
