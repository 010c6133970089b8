import { h, html, useId, useState } from '../app/ui.js';
import { complain, say } from '../app/notices.js';
import { send } from '../http/client.js';
import { ends } from '../taste/words.js';
import { kinds } from './rules.js';

const { button, details, div, fieldset, form, h2, input, label, legend, option, select, span, summary } = html;
const traits = Object.keys(ends);
const hasWeights = (kind) => kind !== 'POPULARITY' && kind !== 'UNIFORM';
const numberOr = (text) => (text === '' ? undefined : Number(text));
const instant = (day) => (day === '' ? undefined : `${day}T00:00:00Z`);

/** Asks for a replay of the recorded choices under some rule; or for one of each kind. */
export function NewReplay({ overview, reload }) {
  const [kind, setKind] = useState('NEWTON');
  const [busy, setBusy] = useState(false);
  const start = async (bodies, done) => {
    setBusy(true);
    try {
      for (const body of bodies) {
        await send('POST', '/api/learning/replays', body);
      }
      say(done);
    } catch (refusal) {
      complain(refusal);
    }
    setBusy(false);
    reload();
  };
  const submit = (event) => {
    event.preventDefault();
    const fields = new FormData(event.target);
    start([bodyOf(fields, kind)], 'The replay is queued.');
  };
  const all = () => start(Object.entries(kinds).map(([one, name]) =>
    ({ name, rule: { kind: one }, range: { upTo: overview.settled } })), 'Five replays are queued.');

  return form({ class: 'new-replay learning-part', onSubmit: submit },
    h2(null, 'Replay recorded choices'),
    div({ class: 'field-row' },
      h(Field, { name: 'Name' }, (id) => input({ id, name: 'name', dir: 'auto', required: true, maxlength: 100, placeholder: 'What is it to show?' })),
      h(Field, { name: 'Rule' }, (id) => select({ id, name: 'kind', value: kind, onChange: (event) => setKind(event.target.value) },
        Object.entries(kinds).map(([value, words]) => option({ value, key: value }, words)))),
      kind === 'GRADIENT' && h(Field, { name: 'Learning rate η' }, (id) =>
        input({ id, name: 'learningRate', type: 'number', step: 'any', min: 0.001, max: 10, placeholder: '0.5' })),
      (kind === 'NEWTON' || kind === 'BATCH') && h(Field, { name: 'Prior variance' }, (id) =>
        input({ id, name: 'priorVariance', type: 'number', step: 'any', min: 0.001, max: 10000, placeholder: '2' })),
      hasWeights(kind) && h(Field, { name: 'Half-life in days' }, (id) =>
        input({ id, name: 'halfLifeDays', type: 'number', step: 'any', min: 0.01, max: 100000, placeholder: 'never fades' }))),
    details({ class: 'trait-more' },
      summary(null, 'Traits and range'),
      hasWeights(kind) && fieldset({ class: 'trait-set' }, legend(null, 'Traits that are learned'),
        traits.map((trait) => label({ class: 'check-line', key: trait }, input({ type: 'checkbox', name: 'traits', value: trait, checked: true }), trait))),
      div({ class: 'field-row' }, h(RangeFields, { overview }))),
    div({ class: 'deed-row' },
      button({ type: 'submit', class: 'button is-primary', disabled: busy }, 'Start replay'),
      button({ type: 'button', class: 'button', disabled: busy, onClick: all }, 'One of each rule'),
      busy && span({ class: 'quiet' }, 'Asking…')));
}

/** The filters that exports and replays have in common. */
export const RangeFields = ({ overview }) => [
  h(Field, { name: 'From', key: 'from' }, (id) => input({ id, name: 'from', type: 'date' })),
  h(Field, { name: 'Until', key: 'until' }, (id) => input({ id, name: 'until', type: 'date' })),
  h(Field, { name: 'Director', key: 'director' }, (id) => h(Choices, { id, name: 'director', values: overview.directors })),
  h(Field, { name: 'First choice in', key: 'cohort' }, (id) => h(Choices, { id, name: 'cohort', values: overview.cohorts })),
];

export const rangeOf = (fields) => ({
  from: instant(fields.get('from')),
  until: instant(fields.get('until')),
  director: fields.get('director') || undefined,
  cohort: fields.get('cohort') || undefined,
});

function bodyOf(fields, kind) {
  const rule = { kind };
  for (const name of ['learningRate', 'priorVariance', 'halfLifeDays']) {
    rule[name] = numberOr(fields.get(name) ?? '');
  }
  if (hasWeights(kind)) {
    rule.traits = fields.getAll('traits');
  }
  return { name: fields.get('name'), rule, range: rangeOf(fields) };
}

function Field({ name, children }) {
  const id = useId();
  return div({ class: 'field' }, label({ for: id }, name), children(id));
}

const Choices = ({ id, name, values }) => select({ id, name },
  option({ value: '' }, 'All'), values.map((value) => option({ value, key: value }, value)));
