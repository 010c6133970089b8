import { h, html } from '../app/ui.js';
import { go, paths } from '../app/router.js';
import { useShortcut } from '../app/shortcuts.js';
import { ago } from '../film/jobs/figures.js';
import { Audit } from './audit.js';
import { DeadLetters } from './dead-letters.js';
import { count, number } from './figures.js';
import { Jobs } from './jobs.js';
import { Mark } from './mark.js';
import { Processors } from './processors.js';
import { Projections } from './projections.js';
import { Schema } from './schema.js';
import { Steps } from './steps.js';
import { useStatus } from './use-status.js';
import { deedOf, operationStates } from './words.js';

const { a, div, h1, header, li, nav, p, span, ul } = html;

const tabs = [
  { name: 'projections', label: 'Projections', body: Projections },
  { name: 'processors', label: 'Processors', body: Processors },
  { name: 'dead-letters', label: 'Dead letters', body: DeadLetters },
  { name: 'schema', label: 'Schema', body: Schema },
  { name: 'audit', label: 'Audit trail', body: Audit },
  { name: 'jobs', label: 'Jobs', body: Jobs },
  { name: 'steps', label: 'Steps', body: Steps },
];

/** The admin's panel: what stands still and why, and what can be done about it. */
export function Control({ tab }) {
  const { status, lags, failure } = useStatus();
  const { processors, projections, operations, verdict, jobs, steps } = status;
  useShortcut(tabs.map((_, n) => String(n + 1)), 'The parts of Control', (key) => go(paths.control(tabs[key - 1].name)));
  const { body } = tabs.find(({ name }) => name === tab);

  return div({ class: 'page control' },
    header({ class: 'control-head' },
      h1({ class: 'page-title' }, 'Control'),
      verdict && h(Verdict, { verdict })),
    nav({ class: 'tabs control-tabs', 'aria-label': 'Control' }, tabs.map(({ name, label }) =>
      a({ href: paths.control(name), 'aria-current': name === tab ? 'page' : undefined, key: name },
        label, name === 'dead-letters' && h(Count, { of: sum(processors ?? [], 'deadLetters') }),
        name === 'jobs' && h(Count, { of: troubled(jobs) })))),
    failure && !processors && p({ class: 'trouble', role: 'alert' }, failure.message),
    h(Open, { operations: operations.filter(({ endedAt }) => !endedAt) }),
    processors
      ? h(body, { processors, projections, operations, lags, jobs, steps, key: tab })
      : !failure && div({ class: 'waiting-block', 'aria-hidden': true }));
}

const Count = ({ of: value }) => value > 0 && span({ class: 'tab-count' }, number(value));

const sum = (list, name) => list.reduce((all, one) => all + one[name], 0);
const troubled = (jobs) => ['FAILING', 'STUCK'].reduce((all, state) => all + (jobs?.[state]?.count ?? 0), 0);

const MOST_NAMED = 3;

/** Whether all is well, in a sentence, and the way to the films that it is about. */
function Verdict({ verdict: { isWell, text, jobs } }) {
  return div({ class: isWell ? 'verdict' : 'verdict trouble' },
    p({ role: 'status' }, text),
    jobs.length > 0 && p({ class: 'verdict-jobs' },
      jobs.slice(0, MOST_NAMED).map(({ jobId, title, error }) => a({ href: paths.inspection(jobId), title: error ?? undefined, key: jobId }, title)),
      jobs.length > MOST_NAMED && a({ href: paths.control('jobs') }, 'More')));
}

/** What was asked for and has not ended. */
const Open = ({ operations }) => operations.length > 0 && ul({ class: 'open-operations', 'aria-label': 'Running' },
  operations.map((operation) => li({ key: operation.id },
    h(Mark, { of: operationStates[operation.state] }),
    span(null, deedOf(operation)),
    span({ class: 'quiet' }, `asked by ${operation.byName ?? operation.by} ${ago(operation.at)}, seen by ${count(operation.acknowledgements.length, 'node')}`))));
