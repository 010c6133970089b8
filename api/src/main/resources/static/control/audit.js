import { h, html } from '../app/ui.js';
import { paths } from '../app/router.js';
import { ago, timeOf } from '../film/jobs/figures.js';
import { fact } from './fact.js';
import { lasting } from './figures.js';
import { Mark } from './mark.js';
import { Older, usePages } from './use-pages.js';
import { deedOf, operationStates } from './words.js';

const { a, code, details, div, dl, h2, li, ol, p, span, summary, time } = html;

/** What admins asked for, newest first. */
export function Audit({ operations }) {
  const known = operations.map(({ id, state, acknowledgements }) => `${id}:${state}:${acknowledgements.length}`).join();
  const { list, more, failure } = usePages('/api/admin/operations', 'operations', {}, known);
  return div({ class: 'control-part' },
    h2({ class: 'unseen' }, 'Audit trail'),
    failure && p({ class: 'trouble', role: 'alert' }, failure.message),
    list?.length === 0 && div({ class: 'nothing' },
      p({ class: 'nothing-title' }, 'Nobody has asked for anything yet.'),
      p(null, 'Whatever an admin does is kept here: who, when, why, and what came of it.')),
    list && ol({ class: 'timeline' }, list.map((operation) => h(Entry, { operation, key: operation.id }))),
    h(Older, { more }));
}

const ofOneJob = ({ kind, target }) => ['REBUILD_JOB', 'RETRY_JOBS', 'CANCEL_JOBS', 'INSPECT_JOB'].includes(kind) && target !== 'all';

function Entry({ operation }) {
  const { id, by, byName, at, reason, state, outcome, position, acknowledgements } = operation;
  return li({ class: 'happening' },
    div({ class: 'happening-line' }, p(null, deedOf(operation)), h(Mark, { of: operationStates[state] })),
    reason && p({ class: 'audit-reason', dir: 'auto' }, `“${reason}”`),
    ofOneJob(operation) && p(null, a({ href: paths.inspection(operation.target) }, 'Inspect the job')),
    outcome && p({ class: state === 'DONE' ? 'quiet' : 'trouble' }, outcome),
    details(null,
      summary(null, time({ datetime: at, title: timeOf(at) }, ago(at)), span(null, `by ${byName ?? by}`)),
      dl({ class: 'facts' },
        fact('Recorded as', [`event ${position}, `, code({ key: id }, id)]),
        fact('Asked by', code(null, by)),
        acknowledgements.map(({ node, at: then }) =>
          fact('Seen by', [code({ key: node }, node), ` after ${lasting(Math.max(0, (Date.parse(then) - Date.parse(at)) / 1000))}`], node)))));
}
