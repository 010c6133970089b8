import { h, html, icon, useId, useLayoutEffect, useRef, useState } from '../app/ui.js';
import { saveCsv, savePng } from './download.js';
import { Plot } from './plot.js';

const { button, div, figure, h3, p } = html;
const LEAST_WIDTH = 260;

/**
 * A line chart that can be saved. `series` is a list of `{ name, points: [[x, y], …], dots, dashed, path }`; where `labels` are given, x is
 * the place of a label. A `path` runs in any direction and has a mark at its end.
 */
export function Chart({ title, note, name, series, labels, height = 280, xLabel, yLabel, xSpan, ySpan }) {
  const frame = useRef();
  const id = useId();
  const width = useWidth(frame);
  const shown = series.filter(({ points }) => points.length > 0);
  const rows = shown.flatMap((one) => one.points.map(([x, y]) => [one.name, labels ? labels[x] : x, y]));
  const png = () => savePng(frame.current.querySelector('svg'), name);
  const csv = () => saveCsv(['series', xLabel, yLabel], rows, name);

  return figure({ class: 'chart', 'aria-labelledby': id },
    div({ class: 'chart-head' },
      h3({ id }, title),
      shown.length > 0 && div({ class: 'chart-saves' },
        button({ type: 'button', class: 'button is-small', onClick: png, 'aria-label': `${title} as PNG` }, icon('download'), 'PNG'),
        button({ type: 'button', class: 'button is-small', onClick: csv, 'aria-label': `${title} as CSV` }, icon('download'), 'CSV'))),
    note && p({ class: 'quiet' }, note),
    div({ class: 'chart-frame', ref: frame },
      shown.length === 0
        ? p({ class: 'quiet chart-empty' }, 'Nothing to draw yet.')
        : width && h(Plot, { series: shown, labels, width, height, xLabel, yLabel, xSpan, ySpan, label: summaryOf(title, shown) })));
}

function summaryOf(title, series) {
  const ends = series.map(({ name, points }) => `${name} ends at ${points.at(-1)[1].toFixed(3)}`);
  return `${title}. ${ends.join(', ')}.`;
}

function useWidth(ref) {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const measure = () => setWidth(Math.max(LEAST_WIDTH, Math.floor(ref.current.clientWidth)));
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(ref.current);
    return () => watch.disconnect();
  }, []);
  return width;
}
