import { h, html, useState } from '../app/ui.js';
import { paths } from '../app/router.js';
import { ago } from '../film/jobs/figures.js';
import { Deed } from './deed.js';
import { lasting, number } from './figures.js';
import { Older, usePages } from './use-pages.js';
import { errorKinds } from './words.js';

const { a, code, div, h2, h3, li, option, p, select, span, ul } = html;
const EVERY = 'EVERY';
const kinds = ['HANDLER_FAILED', 'CANNOT_DECODE', 'UNKNOWN_TYPE', 'WAITS'];

/** What waits is shown with what it waits for, unless it is asked for. */
const asked = ({ processor, errorKind }) => ({ processor, errorKind: errorKind === EVERY ? '' : errorKind || 'FAILED' });

/** Events that could not be taken in, each with those that wait behind it. */
export function DeadLetters({ processors }) {
  const [wish, setWish] = useState({ processor: '', errorKind: '' });
  const known = processors.map(({ name, deadLetters }) => `${name}:${deadLetters}`).join();
  const { list, more, failure } = usePages('/api/admin/dead-letters', 'deadLetters', asked(wish), known);
  const filters = Object.fromEntries(Object.entries(wish).filter(([, value]) => value && value !== EVERY));
  const isFiltered = Object.keys(filters).length > 0;
  const choose = (field) => (event) => setWish({ ...wish, [field]: event.target.value });

  return div({ class: 'control-part' },
    h2({ class: 'unseen' }, 'Dead letters'),
    div({ class: 'part-head' },
      select({ 'aria-label': 'Processor', value: wish.processor, onChange: choose('processor') },
        option({ value: '' }, 'Every processor'), processors.map(({ name }) => option({ value: name, key: name }, name))),
      select({ 'aria-label': 'Error', value: wish.errorKind, onChange: choose('errorKind') },
        option({ value: '' }, 'What failed'), kinds.map((kind) => option({ value: kind, key: kind }, errorKinds[kind])),
        option({ value: EVERY }, 'All, with what waits')),
      list?.length > 0 && h(Deed, {
        name: isFiltered ? 'Retry these…' : 'Retry all…', title: isFiltered ? 'Retry these dead letters?' : 'Retry all dead letters?', action: 'Retry',
        text: 'Each is tried again in the order of the log. What still fails stays here.', path: '/dead-letters/retry', body: filters, symbol: 'redraw',
      })),
    failure && p({ class: 'trouble', role: 'alert' }, failure.message),
    list?.length === 0 && h(Nothing, { isFiltered }),
    list && ul({ class: 'letters' }, list.map((letter) => h(Letter, { letter, key: letter.id }))),
    h(Older, { more }));
}

const Nothing = ({ isFiltered }) => div({ class: 'nothing' }, isFiltered
  ? p(null, 'No dead letter fits.')
  : [
    p({ class: 'nothing-title' }, 'No dead letters.'),
    p(null, 'Every event was taken in. One that cannot be will wait here, and the rest go on.'),
  ]);

function Letter({ letter }) {
  const { id, processor, sequence, stream, version, position, type, errorKind, errorText, attempts, parkedAt, nextAttemptAt, waitingBehind } = letter;
  const path = `/dead-letters/${id}`;
  return li({ class: 'panel letter' },
    div({ class: 'panel-head' },
      h3(null, type, span({ class: 'quiet' }, ` event ${number(position)}`)),
      span({ class: errorKind === 'WAITS' ? 'quiet' : 'trouble' }, errorKinds[errorKind] ?? errorKind)),
    p({ class: 'letter-text' }, errorText),
    p({ class: 'quiet letter-facts' },
      span(null, 'in ', code(null, processor)),
      span(null, 'of ', a({ href: paths.inspection(sequence, stream === sequence ? version : undefined) }, code(null, sequence))),
      span(null, `parked ${ago(parkedAt)}`),
      attempts > 0 && span(null, `tried ${attempts === 1 ? 'once' : `${number(attempts)} times`}`),
      nextAttemptAt && span(null, nextTry(nextAttemptAt)),
      waitingBehind > 0 && span(null, waitingBehind === 1 ? '1 event waits behind it' : `${number(waitingBehind)} events wait behind it`)),
    errorKind !== 'WAITS' && div({ class: 'deeds' },
      h(Deed, {
        name: 'Retry…', label: `Retry dead letter ${id}`, title: `Retry ${type}?`, action: 'Retry', path: `${path}/retry`,
        text: 'It is taken in now, and then those that wait behind it.',
      }),
      h(Deed, {
        name: 'Discard…', label: `Discard dead letter ${id}`, title: `Discard ${type}?`, action: 'Discard', tone: 'danger', look: 'is-quiet', path: `${path}/discard`,
        text: `${processor} goes on as if this event had never been, so its rows may be wrong until they are rebuilt. The event itself stays in the log.`,
      })));
}

function nextTry(at) {
  const seconds = (Date.parse(at) - Date.now()) / 1000;
  return seconds > 0 ? `next try in ${lasting(Math.ceil(seconds))}` : 'next try is due';
}
