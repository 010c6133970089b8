import { h, html } from './ui.js';
import { useCell } from './use-cell.js';
import { Dialog } from './dialog.js';
import { activeShortcuts, singleKeys, switchSingleKeys } from './shortcuts.js';

const { dd, div, dl, dt, input, kbd, label } = html;
const names = { ArrowLeft: '←', ArrowRight: '→', ' ': 'Space', Escape: 'Esc', PageUp: 'Page up', PageDown: 'Page down' };
const nameOf = (key) => key.split('+').map((part) => names[part] ?? (part.length === 1 ? part.toUpperCase() : part)).join(' ');

/** What the browser does with keys by itself. */
const native = [
  { keys: ['Tab'], label: 'Go on to the next button, link or field' },
  { keys: [' ', 'Enter'], label: 'Press the button that has the focus' },
  { keys: ['Escape'], label: 'Close what lies above the page' },
];

export function ShortcutSheet({ onClose }) {
  const isOn = useCell(singleKeys);
  const rows = [...activeShortcuts(), ...native].map(({ keys, label: what }) => div({ key: what, class: 'key-row' },
    dt(null, keys.map((key) => kbd({ key }, nameOf(key)))), dd(null, what)));
  return h(Dialog, { title: 'Keys', onClose },
    dl({ class: 'keys' }, rows),
    label({ class: 'check-line' },
      input({ type: 'checkbox', checked: isOn, onChange: (event) => switchSingleKeys(event.target.checked) }),
      'Single keys work'));
}
