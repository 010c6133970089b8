import { h } from '../app/ui.js';
import { span, ticks } from './scale.js';

/** Colours and dashes, so that lines differ for those who see no colours, too. They stand in the picture itself, as it is saved without styles. */
const inks = [
  ['#f2b56b', ''], ['#8fb8ff', '6 3'], ['#8fcf9f', '2 3'], ['#ff8f80', '9 3 2 3'], ['#c9a2f2', '4 2'], ['#7fd1cf', '12 4'], ['#e8e27a', '1 3'], ['#d0a58a', '8 2 2 2 2 2'],
];
const GROUND = '#161618';
const LINE = '#2f2f35';
const QUIET = '#a8a59f';
const TEXT = '#f0eee9';
const FONT = { 'font-family': "system-ui, 'Segoe UI', Roboto, 'DejaVu Sans', sans-serif", 'font-size': 12 };
const LETTER = 6.8;
const CAPITAL = 2;
const ROW = 18;

export function Plot({ series, labels, width, height, xLabel, yLabel, xSpan, ySpan, label }) {
  const legend = layOut(series, width);
  const top = legend.rows * ROW + 12;
  const box = { left: 48, right: width - 14, top, bottom: top + height - 64 };
  const whole = box.bottom + 44;
  const xs = span(series.flatMap(({ points }) => points.map(([x]) => x)), xSpan ?? { padding: 0.02 });
  const ys = span(series.flatMap(({ points }) => points.map(([, y]) => y)), ySpan);
  const x = (value) => box.left + ((value - xs[0]) / (xs[1] - xs[0] || 1)) * (box.right - box.left);
  const y = (value) => box.bottom - ((value - ys[0]) / (ys[1] - ys[0] || 1)) * (box.bottom - box.top);

  return h('svg', { viewBox: `0 0 ${width} ${whole}`, width, height: whole, role: 'img', 'aria-label': label, ...FONT },
    h('rect', { width, height: whole, fill: GROUND }),
    legend.entries.map((entry) => h(Entry, entry)),
    ticks(...ys, 5).map(({ value, words }) => h(YTick, { words, box, y: y(value), key: `y${words}` })),
    h(XTicks, { labels, xs, x, box }),
    series.map((one, n) => h(Line, { one, ink: inks[n % inks.length], x, y, key: one.name })),
    h('text', { x: box.left, y: box.top - 6, fill: QUIET, 'font-size': 11 }, yLabel),
    h('text', { x: box.right, y: whole - 8, fill: QUIET, 'font-size': 11, 'text-anchor': 'end' }, xLabel));
}

function layOut(series, width) {
  let left = 10;
  let rows = 1;
  const entries = series.map(({ name }, n) => {
    const wide = 30 + name.length * LETTER + (name.match(/[A-Z]/g)?.length ?? 0) * CAPITAL;
    if (left + wide > width - 10 && left > 10) {
      left = 10;
      rows++;
    }
    const entry = { name, ink: inks[n % inks.length], x: left, y: rows * ROW - 4, key: name };
    left += wide + 10;
    return entry;
  });
  return { entries, rows: rows + 1 };
}

const Entry = ({ name, ink: [colour, dash], x, y }) => [
  h('line', { x1: x, x2: x + 20, y1: y - 4, y2: y - 4, stroke: colour, 'stroke-width': 2.5, 'stroke-dasharray': dash }),
  h('text', { x: x + 26, y, fill: TEXT }, name),
];

const YTick = ({ words, box, y }) => [
  h('line', { x1: box.left, x2: box.right, y1: y, y2: y, stroke: LINE }),
  h('text', { x: box.left - 6, y: y + 4, fill: QUIET, 'text-anchor': 'end' }, words),
];

function XTicks({ labels, xs, x, box }) {
  const room = Math.max(2, Math.floor((box.right - box.left) / (labels ? 88 : 64)));
  const marks = labels ? every(labels.length, room).map((value) => ({ value, words: labels[value] })) : ticks(...xs, room);
  return marks.map(({ value, words }) => {
    const at = x(value);
    const anchor = labels && value === labels.length - 1 && value > 0 ? 'end' : 'middle';
    return [
      h('line', { x1: at, x2: at, y1: box.bottom, y2: box.bottom + 4, stroke: QUIET }),
      h('text', { x: anchor === 'end' ? Math.min(at + 14, box.right + 10) : at, y: box.bottom + 18, fill: QUIET, 'text-anchor': anchor },
        words),
    ];
  });
}

const every = (length, room) => {
  const step = Math.max(1, Math.ceil(length / room));
  return Array.from({ length: Math.ceil(length / step) }, (_, n) => n * step);
};

function Line({ one: { points, dots, dashed, path }, ink: [colour, dash], x, y }) {
  const places = points.map(([px, py]) => [x(px).toFixed(1), y(py).toFixed(1)]);
  const last = places.at(-1);
  return [
    points.length > 1 && h('polyline', {
      points: places.map((place) => place.join(',')).join(' '), fill: 'none', stroke: colour,
      'stroke-width': dashed ? 1.2 : 2.2, 'stroke-dasharray': dashed ? '3 4' : dash, 'stroke-linejoin': 'round',
    }),
    (dots || points.length === 1) && places.map(([cx, cy], n) => h('circle', { cx, cy, r: 3.5, fill: colour, key: n })),
    path && h('circle', { cx: last[0], cy: last[1], r: 6, fill: colour, stroke: GROUND, 'stroke-width': 2 }),
  ];
}
