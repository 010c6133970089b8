import { h, html, useEffect, useId, useState } from '../app/ui.js';
import { complain } from '../app/notices.js';
import { Chart } from '../charts/chart.js';
import { get } from '../http/client.js';
import { ends } from '../taste/words.js';

const { div, h2, label, option, p, section, select } = html;
const traits = Object.keys(ends);

/** One creator's path through trait space, and each weight on the way. */
export function Creator({ creators }) {
  const [chosen, setChosen] = useState(creators[0].creator);
  const [[across, up], setAxes] = useState(['warmth', 'pace']);
  const [path, setPath] = useState([]);
  useEffect(() => {
    let isGone = false;
    get(`/api/learning/creators/${chosen}/path`).then((told) => !isGone && setPath(told.path), complain);
    return () => {
      isGone = true;
    };
  }, [chosen]);

  return section({ class: 'learning-part', 'aria-label': 'One creator' },
    h2(null, 'One creator'),
    div({ class: 'field-row' },
      h(Choice, { name: 'Creator', value: chosen, values: creators.map(({ creator, choices, cohort }) => [creator, `${creator.slice(0, 8)}… · ${choices} choices · since ${cohort}`]), onChange: setChosen }),
      h(Choice, { name: 'Across', value: across, values: traits.map((trait) => [trait, trait]), onChange: (trait) => setAxes([trait, up]) }),
      h(Choice, { name: 'Up', value: up, values: traits.map((trait) => [trait, trait]), onChange: (trait) => setAxes([across, trait]) })),
    p({ class: 'quiet' }, 'The path begins where nothing is known, at 0, and ends at the large mark.'),
    div({ class: 'charts' },
      h(Chart, {
        title: 'Path through trait space', name: `path-${across}-${up}`, height: 340, xLabel: `${across}: ${ends[across].join(' to ')}`, yLabel: `${up}: ${ends[up].join(' to ')}`,
        series: path.length === 0 ? [] : [{ name: `${across} and ${up}`, path: true, points: [[0, 0], ...path.map(({ weights }) => [weights[across], weights[up]])] }],
      }),
      h(Chart, {
        title: 'Weights, choice by choice', name: 'weights-of-creator', height: 340, xLabel: 'choices', yLabel: 'weight', xSpan: { padding: 0 },
        series: path.length === 0 ? [] : traits.map((trait) => ({ name: trait, points: [[0, 0], ...path.map(({ number, weights }) => [number, weights[trait]])] })),
      })));
}

function Choice({ name, value, values, onChange }) {
  const id = useId();
  return div({ class: 'field' }, label({ for: id }, name),
    select({ id, value, onChange: (event) => onChange(event.target.value) }, values.map(([one, words]) => option({ value: one, key: one }, words))));
}
