import { h } from '../app/ui.js';
import { number } from './figures.js';
import { DRAWN_SECONDS } from './use-status.js';

const WIDTH = 240;
const HEIGHT = 40;
const LEAST_SCALE = 10;

/** The lag of the last two minutes, the newest on the right. */
export function LagLine({ lags = [], name }) {
  const most = Math.max(LEAST_SCALE, ...lags);
  const x = (n) => WIDTH - (lags.length - 1 - n) * (WIDTH / (DRAWN_SECONDS - 1));
  const y = (lag) => HEIGHT - 1 - (lag / most) * (HEIGHT - 3);
  const points = lags.map((lag, n) => `${x(n).toFixed(1)},${y(lag).toFixed(1)}`).join(' ');
  const label = lags.length
    ? `Lag of ${name} over the last two minutes: at most ${number(Math.max(...lags))} events, now ${number(lags.at(-1))}`
    : `Lag of ${name}: nothing drawn yet`;
  return h('svg', { class: 'lag-line', viewBox: `0 0 ${WIDTH} ${HEIGHT}`, preserveAspectRatio: 'none', role: 'img', 'aria-label': label },
    h('line', { class: 'lag-floor', x1: 0, x2: WIDTH, y1: HEIGHT - 1, y2: HEIGHT - 1 }),
    lags.length > 1 && h('polygon', { class: 'lag-area', points: `${x(0).toFixed(1)},${HEIGHT - 1} ${points} ${WIDTH},${HEIGHT - 1}` }),
    lags.length > 1 && h('polyline', { class: 'lag-stroke', points }));
}
