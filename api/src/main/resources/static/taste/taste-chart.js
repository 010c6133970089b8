import { h } from '../app/ui.js';
import { Chart } from '../charts/chart.js';

/** How each weight came to be what it is. */
export function TasteChart({ history }) {
  const acts = history.toReversed();
  const traits = Object.keys(acts.at(-1)?.weights ?? {});
  const series = traits.map((trait) => ({ name: trait, points: acts.map(({ weights }, n) => [n + 1, weights[trait]]) }));
  return h(Chart, {
    title: 'Your weights over time', name: 'taste', series, xLabel: 'choices and wishes', yLabel: 'weight', xSpan: { padding: 0 },
  });
}
