import { h, html, icon, useLayoutEffect, useMemo, useRef } from '../../app/ui.js';
import { Dialog } from '../../app/dialog.js';
import { said } from '../../app/said.js';
import { clock as timeOf } from '../jobs/figures.js';
import { drawFrame } from './draw-frame.js';
import { RATE, clockOf, millisAt } from './film-clock.js';
import { usePlayback } from './use-playback.js';
import { useShown } from './use-shown.js';

const { button, canvas, div, input, li, ol, output, p } = html;

export const playerKeys = [
  { keys: [' '], label: 'In the player: play or pause' },
  { keys: ['ArrowLeft', 'ArrowRight'], label: 'In the player: a second back or on' },
  { keys: ['PageUp', 'PageDown'], label: 'In the player: the scene before or after' },
  { keys: ['Home', 'End'], label: 'In the player: to the beginning or the end' },
];

/** The storyboard as the film that it would become, played in the browser from a scene on. */
export function BoardPlayer({ job, scenes, from, onClose }) {
  const clock = useMemo(() => clockOf(scenes), [scenes]);
  const { frame, isPlaying, seek, toggle } = usePlayback(clock.length, clock.starts[from] ?? 0);
  const n = clock.sceneAt(frame);
  const toScene = (scene) => seek(clock.starts[Math.min(Math.max(0, scene), scenes.length - 1)]);

  const keys = {
    ArrowLeft: () => seek(frame - RATE),
    ArrowRight: () => seek(frame + RATE),
    PageUp: () => toScene(frame - clock.starts[n] > RATE ? n : n - 1),
    PageDown: () => toScene(n + 1),
    Home: () => seek(0),
    End: () => seek(clock.length - 1),
    ' ': toggle,
  };
  const onKeyDown = (event) => {
    const isPressing = event.key === ' ' && event.target.closest('button');
    if (keys[event.key] && !isPressing && !event.altKey && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      keys[event.key]();
    }
  };

  const time = `${timeOf(millisAt(frame))} of ${timeOf(millisAt(clock.length))}`;
  return h(Dialog, { title: job.title, onClose, wide: true },
    div({ class: 'board-player', onKeyDown },
      h(Stage, { job, scenes, clock, frame }),
      div({ class: 'player-line' },
        button({ type: 'button', class: 'button is-primary player-toggle', autofocus: true, onClick: toggle }, isPlaying ? 'Pause' : 'Play'),
        input({
          type: 'range', min: 0, max: clock.length - 1, step: 1, value: frame, 'aria-label': 'Place in the film',
          'aria-valuetext': `Scene ${n + 1}, ${time}`, onInput: ({ target }) => seek(Number(target.value)),
        }),
        output(null, time)),
      ol({ class: 'strip', 'aria-label': 'Scenes' }, scenes.map((scene, place) =>
        li({ key: scene.id, style: { flexGrow: scene.duration_ms } },
          button({
            type: 'button', onClick: () => toScene(place), 'aria-label': `To scene ${place + 1}`, 'aria-current': place === n,
            style: scene.image_url ? { backgroundImage: `url("${scene.image_url}")` } : {},
          }, place + 1))))));
}

function Stage({ job, scenes, clock, frame }) {
  const ref = useRef();
  const { draw, width, height, isStill, isMoving, newest } = useShown(job, scenes);
  const n = clock.sceneAt(frame);
  const scene = scenes[n];
  useLayoutEffect(() => {
    const pen = ref.current.getContext('2d');
    const drawn = draw(pen);
    if (isStill) {
      drawn(n, 0);
    } else {
      drawFrame(pen, frame, { scenes, clock, width, height, draw: drawn });
    }
  }, [isStill ? n : frame, clock, width, isStill, ...newest]);

  return div({ class: 'player-stage', 'data-frame': frame, 'data-moving': isMoving },
    canvas({ ref, width, height, role: 'img', 'aria-label': `Scene ${n + 1}: ${scene.description}` }),
    !scene.image_url && p({ class: 'player-placeholder' }, icon('picture'), `Scene ${n + 1} is not drawn yet.`),
    scene.narration && p({ class: 'player-caption' }, html.span(said(job.language), scene.narration)));
}
