import { h, html } from '../app/ui.js';
import { go, paths } from '../app/router.js';
import { useShortcut } from '../app/shortcuts.js';
import { ago } from '../jobs/figures.js';
import { Audit } from './audit.js';
import { DeadLetters } from './dead-letters.js';
import { count, number } from './figures.js';
import { Mark } from './mark.js';
import { Processors } from './processors.js';
import { Projections } from './projections.js';
import { Schema } from './schema.js';
import { useStatus } from './use-status.js';
import { deedOf, operationStates } from './words.js';

const { a, div, h1, header, li, nav, p, span, ul } = html;

const tabs = [
  { name: 'projections', label: 'Projections', body: Projections },
  { name: 'processors', label: 'Processors', body: Processors },
  { name: 'dead-letters', label: 'Dead letters', body: DeadLetters },
  { name: 'schema', label: 'Schema', body: Schema },
  { name: 'audit', label: 'Audit trail', body: Audit },
];

/** The admin's panel: what stands still and why, and what can be done about it. */
export function Control({ tab }) {
  const { status, lags, failure } = useStatus();
  const { processors, projections, operations } = status;
  useShortcut(tabs.map((_, n) => String(n + 1)), 'The parts of Control', (key) => go(paths.control(tabs[key - 1].name)));
  const { body } = tabs.find(({ name }) => name === tab);

  return div({ class: 'page control' },
    header({ class: 'control-head' },
      h1({ class: 'page-title' }, 'Control'),
      processors && h(Verdict, { processors, projections })),
    nav({ class: 'tabs control-tabs', 'aria-label': 'Control' }, tabs.map(({ name, label }) =>
      a({ href: paths.control(name), 'aria-current': name === tab ? 'page' : undefined, key: name },
        label, name === 'dead-letters' && h(Letters, { processors })))),
    failure && !processors && p({ class: 'trouble', role: 'alert' }, failure.message),
    h(Open, { operations: operations.filter(({ endedAt }) => !endedAt) }),
    processors
      ? h(body, { processors, projections, operations, lags, key: tab })
      : !failure && div({ class: 'waiting-block', 'aria-hidden': true }));
}

function Letters({ processors }) {
  const letters = (processors ?? []).reduce((sum, { deadLetters }) => sum + deadLetters, 0);
  return letters > 0 && span({ class: 'tab-count' }, number(letters));
}

/** Whether all is well, in a sentence. */
function Verdict({ processors, projections }) {
  const still = inCondition(processors, 'FAILING', 'UNCLAIMED');
  const stopped = inCondition(processors, 'STOPPED');
  const troubles = [
    still && `${count(still, 'processor stands', 'processors stand')} still`,
    stopped && `${count(stopped, 'processor is', 'processors are')} stopped`,
    outOf(projections) && `${count(outOf(projections), 'projection is', 'projections are')} out of service`,
    undecided(projections) && `${count(undecided(projections), 'build waits', 'builds wait')} for your decision`,
  ].filter(Boolean);
  return p({ class: troubles.length ? 'verdict trouble' : 'verdict', role: 'status' },
    troubles.length ? `${troubles.join(', ')}.` : 'All is well.');
}

const inCondition = (processors, ...conditions) => processors.filter(({ condition }) => conditions.includes(condition)).length;
const outOf = (projections) => projections.filter(({ inService }) => !inService).length;
const undecided = (projections) => projections.filter(({ candidate }) => candidate?.state === 'UNDECIDED').length;

/** What was asked for and has not ended. */
const Open = ({ operations }) => operations.length > 0 && ul({ class: 'open-operations', 'aria-label': 'Running' },
  operations.map((operation) => li({ key: operation.id },
    h(Mark, { of: operationStates[operation.state] }),
    span(null, deedOf(operation)),
    span({ class: 'quiet' }, `asked by ${operation.byName ?? operation.by} ${ago(operation.at)}, seen by ${count(operation.acknowledgements.length, 'node')}`))));
