import { h, html, icon } from '../app/ui.js';
import { complain, say } from '../app/notices.js';
import { number } from '../control/figures.js';
import { send } from '../http/client.js';
import { ago, percent } from '../film/jobs/figures.js';
import { digits, ruleOf } from './rules.js';
import { isOpen } from './use-learning.js';

const { button, caption, code, div, h2, input, p, progress, section, span, table, tbody, td, th, thead, tr } = html;
const DIGEST_SHOWN = 10;
const states = { WAITING: 'waits', RUNNING: 'runs', DONE: 'done', CANCELLED: 'cancelled', FAILED: 'failed' };

/** All replays, with what came of each; the ticked ones are drawn side by side. */
export function Replays({ replays, shown, pick, reload }) {
  const act = async (method, id, rest, done) => {
    try {
      await send(method, `/api/learning/replays/${id}${rest}`);
      say(done);
    } catch (refusal) {
      complain(refusal);
    }
    reload();
  };
  return section({ class: 'learning-part', 'aria-label': 'Replays' },
    h2(null, 'Replays'),
    replays.length === 0
      ? p({ class: 'quiet' }, 'Nothing has been replayed yet. “One of each rule” is a good beginning.')
      : div({ class: 'table-frame', tabindex: 0, role: 'region', 'aria-label': 'All replays' }, table({ class: 'figures-table' },
        caption({ class: 'unseen' }, 'All replays'),
        thead(null, tr(null, ['Shown', 'Name', 'Rule', 'Choices', 'Log-loss', 'Top 1', 'Top 2', 'MRR', 'Weighted log-loss', 'Digest', ''].map((name) =>
          th({ scope: 'col', key: name }, name || span({ class: 'unseen' }, 'What can be done'))))),
        tbody(null, replays.map((replay) => h(Row, { replay, isShown: shown.includes(replay.id), pick, act, key: replay.id }))))));
}

function Row({ replay, isShown, pick, act }) {
  const { id, name, rule, askedAt, result, digest } = replay;
  return tr(null,
    td(null, result && input({ type: 'checkbox', checked: isShown, onChange: () => pick(id), 'aria-label': `Show ${name}` })),
    th({ scope: 'row', dir: 'auto' }, name, div({ class: 'quiet' }, ago(askedAt))),
    td(null, ruleOf(rule)),
    result ? h(Outcome, { result }) : td({ colspan: 6 }, h(Underway, { replay })),
    td(null, digest && code({ title: digest }, digest.slice(0, DIGEST_SHOWN))),
    td(null, isOpen(replay)
      ? button({ type: 'button', class: 'button is-small', onClick: () => act('POST', id, '/cancel', `“${name}” is cancelled.`) }, 'Cancel')
      : button({ type: 'button', class: 'icon-button', 'aria-label': `Remove ${name}`, onClick: () => act('DELETE', id, '', `“${name}” is removed.`) }, icon('bin'))));
}

const Outcome = ({ result: { choices, overall, logLoss, weighted } }) => [
  td(null, number(choices)),
  td(null, digits(overall.logLoss), div({ class: 'quiet' }, `${digits(logLoss.low)} to ${digits(logLoss.high)}`)),
  td(null, percent(overall.top1)),
  td(null, percent(overall.top2)),
  td(null, overall.meanReciprocalRank.toFixed(3)),
  td(null, digits(weighted.logLoss), div({ class: 'quiet' }, `worth ${number(weighted.effectiveChoices)}`)),
];

function Underway({ replay: { state, total, done, trouble, name } }) {
  return div({ class: 'underway' },
    span(null, states[state]),
    state === 'RUNNING' && progress({ max: Math.max(1, total), value: done, 'aria-label': `Progress of ${name}` }),
    state === 'RUNNING' && span({ class: 'quiet' }, `${number(done)} of ${number(total)}`),
    trouble && span({ class: 'trouble' }, trouble));
}
