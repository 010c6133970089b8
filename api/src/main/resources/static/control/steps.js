import { h, html, useEffect, useState } from '../app/ui.js';
import { paths } from '../app/router.js';
import { get } from '../http/client.js';
import { ago, timeOf } from '../film/jobs/figures.js';
import { Deed } from './deed.js';
import { lasting, number } from './figures.js';
import { Mark } from './mark.js';
import { useSlow } from './use-slow.js';
import { standings, stepKinds } from './words.js';

const { a, code, details, div, h2, h3, li, option, p, select, span, summary, ul } = html;
const LOOK_AGAIN_MILLIS = 3000;
const MOST = 200;
const states = ['FAILING', 'STUCK', 'WAITING', 'RUNNING'];

/** The work on films: what is queued, and what is performed where. */
export function Steps({ steps }) {
  const [state, setState] = useState('');
  const [list, setList] = useState(null);
  const [failure, setFailure] = useState(null);
  const known = useSlow(JSON.stringify(steps), LOOK_AGAIN_MILLIS);
  useEffect(() => {
    get('/api/admin/steps', { state, limit: MOST }).then((told) => setList(told), setFailure);
  }, [state, known]);

  return div({ class: 'control-part' },
    h2({ class: 'unseen' }, 'Steps'),
    div({ class: 'part-head' },
      select({ 'aria-label': 'State', value: state, onChange: (event) => setState(event.target.value) },
        option({ value: '' }, 'Every state'),
        states.map((name) => option({ value: name, key: name }, standings[name].label, steps?.[name] && ` (${steps[name].count})`))),
      list?.steps.some(({ nextTryAt }) => nextTryAt) && h(Deed, {
        name: 'Try all now…', title: 'Try every waiting step now?', action: 'Try now', symbol: 'redraw', path: '/steps/retry',
        text: 'Steps that have failed and wait for their next try do not wait any longer.',
      })),
    failure && p({ class: 'trouble', role: 'alert' }, failure.message),
    list?.steps.length === 0 && div({ class: 'nothing' }, p(null, state ? 'No step is like that.' : 'Nothing is queued, nothing is performed.')),
    list && ul({ class: 'watched' }, list.steps.map((step) => h(Step, { step, key: step.key }))),
    list?.after && p({ class: 'quiet' }, `The first ${MOST} are shown.`));
}

/** A step; `isAtHome` where its job is known from the page around it. */
export function Step({ step, isAtHome }) {
  const { key, kind, jobId, state, node, tries, dueAt, nextTryAt, failure } = step;
  return li({ class: 'panel' },
    div({ class: 'panel-head' },
      h3(null, stepKinds[kind] ?? kind),
      h(Mark, { of: state ? standings[state] : { label: 'Given up', tone: 'failed' } })),
    p({ class: 'quiet letter-facts' },
      !isAtHome && span(null, 'of ', a({ href: paths.inspection(jobId) }, code(null, jobId))),
      node && span(null, 'on ', code(null, node)),
      tries > 0 && span(null, `failed ${tries === 1 ? 'once' : `${number(tries)} times`}`),
      nextTryAt ? span(null, `next try ${inFuture(nextTryAt)}`) : dueAt && span({ title: timeOf(dueAt) }, `due ${ago(dueAt)}`),
      span(null, code(null, isAtHome ? key.slice(jobId.length + 1) : key))),
    failure && details(null,
      summary(null, `Why it failed, ${ago(failure.at)}`, failure.node && ` on ${failure.node}`),
      p({ class: 'letter-text' }, failure.text)),
    nextTryAt && div({ class: 'deeds' }, h(Deed, {
      name: 'Try now…', label: `Try now: ${stepKinds[kind] ?? kind}`, title: 'Try this step now?', action: 'Try now', path: '/steps/retry', body: { key },
      text: 'It does not wait for its next try any longer.',
    })));
}

function inFuture(at) {
  const left = (Date.parse(at) - Date.now()) / 1000;
  return left > 0 ? `in ${lasting(Math.ceil(left))}` : 'is due';
}
