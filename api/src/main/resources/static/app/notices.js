import { cell, useCell } from './cell.js';
import { html, icon } from './ui.js';

const { div, button, p } = html;
const SHOWN_MILLIS = 9000;
const MOST_SHOWN = 4;

const notices = cell([]);
let lastId = 0;

export const say = (text) => show(text, 'calm');

/** Shows a refusal or a failure in plain words. */
export const complain = (failure) => show(failure.message, 'refusal');

function show(text, tone) {
  const notice = { id: ++lastId, text, tone };
  notices.set([...notices.get().filter((shown) => shown.text !== text), notice].slice(-MOST_SHOWN));
  setTimeout(() => dismiss(notice.id), tone === 'refusal' ? 2 * SHOWN_MILLIS : SHOWN_MILLIS);
}

function dismiss(id) {
  notices.set(notices.get().filter((notice) => notice.id !== id));
}

export function Notices() {
  const shown = useCell(notices);
  const list = (tone) => shown.filter((notice) => notice.tone === tone).map(({ id, text }) =>
    div({ class: `notice is-${tone}`, key: id },
      p({ dir: 'auto' }, text),
      button({ class: 'icon-button', 'aria-label': 'Dismiss', onClick: () => dismiss(id) }, icon('close'))));
  return div({ class: 'notices' },
    div({ role: 'alert' }, list('refusal')),
    div({ role: 'status' }, list('calm')));
}
