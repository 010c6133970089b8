import { h, html } from '../app/ui.js';
import { Chart } from '../charts/chart.js';
import { Comparison } from './comparison.js';
import { ruleOf } from './rules.js';

const { div, h2, p, section } = html;
const LEAST_IN_POINT = 5;

/** The chosen results, drawn side by side. */
export function Results({ results }) {
  const named = results.map((replay) => ({ ...replay.result, id: replay.id, rule: replay.rule, range: replay.range, kind: replay.rule.kind, name: nameOf(replay, results) }));
  const isSame = new Set(results.map(({ range }) => JSON.stringify(range))).size === 1;
  const weighing = named.filter(({ time }) => time.some(({ weights }) => Object.values(weights).some(Boolean)));
  const live = weighing.find(({ kind }) => kind === 'NEWTON') ?? weighing[0];
  return section({ class: 'learning-part', 'aria-label': 'Results' },
    h2(null, 'Side by side'),
    p({ class: 'quiet' },
      !isSame && 'These replays are of different ranges, so their figures are not of the same choices. ',
      'Every choice was predicted before it was learned. It was made among pitches that the studio had ranked, which favours rules that agree with that ranking: the weighted log-loss counts each choice by 1 over the probability that was shown, and says how many equally weighted choices that is worth.'),
    results.length > 1 && h(Comparison, { replays: named }),
    div({ class: 'charts' },
      h(Chart, {
        title: 'Learning curves', name: 'learning-curves', xLabel: 'choices known of a creator', yLabel: 'log-loss of the next one',
        series: named.map(({ name, curve, creators }) => ({
          name, points: curve.filter(({ figures }) => figures.choices >= Math.min(LEAST_IN_POINT, creators)).map(({ known, figures }) => [known, figures.logLoss]),
        })),
      }),
      h(Chart, {
        title: 'Calibration', name: 'calibration', xLabel: 'predicted', yLabel: 'chosen', xSpan: { from: 0, to: 1, padding: 0 }, ySpan: { from: 0, to: 1, padding: 0 },
        series: [...named.map(({ name, calibration }) => ({ name, dots: true, points: calibration.map(({ predicted, observed }) => [predicted, observed]) })),
          { name: 'as often as said', dashed: true, points: [[0, 0], [1, 1]] }],
      }),
      h(Chart, {
        title: 'Log-loss over time', name: 'log-loss-over-time', xLabel: 'time', yLabel: 'log-loss', labels: labelsOf(named),
        series: named.map(({ name, time }) => ({ name, points: onLabels(named, time, ({ figures }) => figures.logLoss) })),
      }),
      h(DirectorShare, { result: named[0], labels: labelsOf(named) }),
      live && h(TraitsOverTime, { result: live }),
      h(Chart, {
        title: 'Log-loss by cohort', name: 'log-loss-by-cohort', xLabel: 'month of the first choice', yLabel: 'log-loss', labels: cohortsOf(named),
        series: named.map(({ name, cohorts }) => ({
          name, dots: true, points: cohortsOf(named).map((cohort, n) => [n, cohorts[cohort]?.logLoss]).filter(([, y]) => y !== undefined),
        })),
      })));
}

/** The replays' own names, with the rule where two are called alike. */
const nameOf = (replay, all) => (all.filter(({ name }) => name === replay.name).length > 1 ? `${replay.name} (${ruleOf(replay.rule)})` : replay.name);

const labelsOf = (named) => [...new Set(named.flatMap(({ time }) => time.map(({ label }) => label)))].sort();

const cohortsOf = (named) => [...new Set(named.flatMap(({ cohorts }) => Object.keys(cohorts)))].sort();

function onLabels(named, time, value) {
  const labels = labelsOf(named);
  return time.map((point) => [labels.indexOf(point.label), value(point)]);
}

function DirectorShare({ result: { time }, labels }) {
  const directors = [...new Set(time.flatMap((point) => Object.keys(point.directors)))].sort();
  const share = (point, director) => (point.directors[director] ?? 0) / Object.values(point.directors).reduce((sum, times) => sum + times, 0);
  return h(Chart, {
    title: 'Director share over time', name: 'director-share', xLabel: 'time', yLabel: 'share of choices', labels, ySpan: { from: 0 },
    series: directors.map((director) => ({ name: director, points: time.map((point) => [labels.indexOf(point.label), share(point, director)]) })),
  });
}

function TraitsOverTime({ result: { name, time } }) {
  const traits = Object.keys(time[0].weights);
  return h(Chart, {
    title: 'Traits over time', note: `Mean weights of all creators so far, as “${name}” learned them.`, name: 'traits-over-time',
    xLabel: 'time', yLabel: 'mean weight', labels: time.map(({ label }) => label),
    series: traits.map((trait) => ({ name: trait, points: time.map(({ weights }, n) => [n, weights[trait]]) })),
  });
}
