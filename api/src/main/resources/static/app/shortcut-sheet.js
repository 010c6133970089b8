import { h, html } from './ui.js';
import { useCell } from './cell.js';
import { Dialog } from './dialog.js';
import { activeShortcuts, singleKeys, switchSingleKeys } from './shortcuts.js';

const { dd, div, dl, dt, input, kbd, label } = html;
const names = { ArrowLeft: '←', ArrowRight: '→', 'Alt+ArrowLeft': 'Alt ←', 'Alt+ArrowRight': 'Alt →', 'Ctrl+z': 'Ctrl Z' };

export function ShortcutSheet({ onClose }) {
  const isOn = useCell(singleKeys);
  const rows = activeShortcuts().map(({ keys, label: what }) => div({ key: what, class: 'key-row' },
    dt(null, keys.map((key) => kbd({ key }, names[key] ?? key))), dd(null, what)));
  return h(Dialog, { title: 'Keys', onClose },
    dl({ class: 'keys' }, rows),
    label({ class: 'check-line' },
      input({ type: 'checkbox', checked: isOn, onChange: (event) => switchSingleKeys(event.target.checked) }),
      'Single keys work'));
}
