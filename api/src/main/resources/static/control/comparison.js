import { h, html, useEffect, useState } from '../app/ui.js';
import { get } from '../http/client.js';
import { part } from './asked.js';
import { count, number } from './figures.js';
import { differenceKinds } from './words.js';

const { caption, code, details, div, li, p, span, summary, table, tbody, td, th, thead, tr, ul } = html;

/** In what a build differs from the one that was in use. */
export function Comparison({ name, build, isOpen = false }) {
  const [wants, setWants] = useState(isOpen);
  const differing = build.differences ?? 0;
  const words = differing === 0 ? 'The last comparison found no difference' : `${count(differing, 'difference')} to the old one`;
  return details({ class: 'comparison', open: isOpen, onToggle: (event) => event.target.open && setWants(true) },
    summary(null, words, build.comparedPosition !== null && span({ class: 'quiet' }, ` at event ${number(build.comparedPosition)}`)),
    wants && h(Differences, { name, build }));
}

function Differences({ name, build }) {
  const [told, setTold] = useState(null);
  const [failure, setFailure] = useState(null);
  useEffect(() => {
    get(`/api/admin/projections/${part(name)}/differences`).then(setTold, setFailure);
  }, [name, build.id, build.comparedAt]);
  if (failure) {
    return p({ class: 'trouble', role: 'alert' }, failure.message);
  }
  if (!told) {
    return p({ class: 'quiet' }, 'Loading…');
  }
  if (told.differences.length === 0) {
    return p({ class: 'quiet' }, 'Every row is the same in both.');
  }
  return div({ class: 'differences', tabindex: 0, role: 'region', 'aria-label': `Differences of ${name}` },
    table(null,
      caption({ class: 'unseen' }, `In what the new ${name} differs from the old`),
      thead(null, tr(null, ['Table', 'Column', 'How', 'Rows', 'Samples'].map((head) => th({ scope: 'col', key: head }, head)))),
      tbody(null, told.differences.map((difference) => h(Difference, { difference, key: keyOf(difference) })))));
}

const keyOf = ({ table: place, column, kind }) => `${place}/${column}/${kind}`;

function Difference({ difference: { table: place, column, kind, rows, samples } }) {
  return tr(null,
    td(null, code(null, place)),
    td(null, column && code(null, column)),
    td(null, differenceKinds[kind] ?? kind),
    td({ class: 'is-number' }, number(rows)),
    td(null, samples.length > 0 && details(null,
      summary(null, count(samples.length, 'sample')),
      ul({ class: 'samples' }, samples.map((sample, n) => h(Sample, { sample, hasValues: kind === 'VALUE', key: n }))))));
}

const Sample = ({ sample: { id, before, after }, hasValues }) => li(null,
  code({ class: 'quiet' }, id),
  hasValues && p(null, span({ class: 'sample-name' }, 'old'), code(null, before ?? 'nothing')),
  hasValues && p(null, span({ class: 'sample-name' }, 'new'), code(null, after ?? 'nothing')));
