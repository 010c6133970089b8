import { h, html, icon, useRef } from '../../app/ui.js';
import { Dialog } from '../../app/dialog.js';
import { said } from '../../app/said.js';
import { useShortcut } from '../../app/shortcuts.js';
import { seconds } from '../jobs/figures.js';
import { placeOf } from '../jobs/place.js';
import { whyOutdated } from './outdated.js';
import { cameras } from './shot-names.js';

const { button, div, img, p } = html;

/** A still as large as the window, with a way to those beside it. */
export function LargeView({ scenes, scene, language, onGo, onClose }) {
  const sheet = useRef();
  const at = scenes.indexOf(scene);
  const go = (by) => scenes[at + by] && onGo(scenes[at + by]);
  useShortcut(['ArrowLeft', 'ArrowRight'], 'The still before or after', (key) => go(key === 'ArrowRight' ? 1 : -1), sheet);
  const step = (by, name, what) => button({
    type: 'button', class: 'icon-button', 'aria-label': what, title: what, 'aria-disabled': !scenes[at + by], onClick: () => go(by),
  }, icon(name));
  return h(Dialog, { title: `Scene ${placeOf(scene)} of ${scenes.length}`, onClose, wide: true, sheet },
    div({ class: 'large-view' },
      step(-1, 'left', 'The still before'),
      scene.image_url
        ? img({ src: scene.image_url, alt: scene.description })
        : p({ class: 'quiet' }, 'This scene is not drawn yet.'),
      step(1, 'right', 'The still after')),
    div({ 'aria-live': 'polite' },
      p({ class: 'scene-line' }, `${placeOf(scene)} · ${seconds(scene.duration_ms)} · ${cameras[scene.camera]}`),
      p(said(language), scene.description),
      scene.outdated && p({ class: 'scene-outdated' }, whyOutdated(scene))));
}
