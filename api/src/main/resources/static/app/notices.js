import { cell } from './cell.js';
import { useCell } from './use-cell.js';
import { html, icon } from './ui.js';

const { div, button, p } = html;
const SHOWN_MILLIS = 9000;
const MOST_SHOWN = 4;

const notices = cell([]);
let lastId = 0;

/** Says what was done; `offer` is `{ label, run }`, something to do about it. Only the newest offer stands. */
export const say = (text, offer) => show(text, 'calm', offer);

/** Shows a refusal or a failure in plain words. */
export const complain = (failure) => show(failure.message, 'refusal');

function show(text, tone, offer) {
  const notice = { id: ++lastId, text, tone, offer };
  const others = notices.get().filter((shown) => shown.text !== text && !(offer && shown.offer));
  notices.set([...others, notice].slice(-MOST_SHOWN));
  setTimeout(() => dismiss(notice.id), tone === 'refusal' ? 2 * SHOWN_MILLIS : SHOWN_MILLIS);
}

/** What was refused is solved once something is done, and what was offered is about how things stood before. */
export function settle() {
  notices.set(notices.get().filter(({ tone, offer }) => tone !== 'refusal' && !offer));
}

function dismiss(id) {
  notices.set(notices.get().filter((notice) => notice.id !== id));
}

export function Notices() {
  const shown = useCell(notices);
  const list = (tone) => shown.filter((notice) => notice.tone === tone).map(({ id, text, offer }) =>
    div({ class: `notice is-${tone}`, key: id },
      p({ dir: 'auto' }, text),
      offer && button({
        class: 'button is-quiet', onClick: () => {
          dismiss(id);
          offer.run();
        },
      }, offer.label),
      button({ class: 'icon-button', 'aria-label': 'Dismiss', onClick: () => dismiss(id) }, icon('close'))));
  return div({ class: 'notices' },
    div({ role: 'alert' }, list('refusal')),
    div({ role: 'status' }, list('calm')));
}
