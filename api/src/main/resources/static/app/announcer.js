import { cell } from './cell.js';
import { useCell } from './use-cell.js';
import { html } from './ui.js';

const announced = cell('');

/** Says something to whoever listens instead of looking. */
export const announce = (text) => announced.set(announced.get() === text ? `${text}\u00a0` : text);

export function Announcer() {
  return html.p({ class: 'unseen', role: 'status', dir: 'auto' }, useCell(announced));
}
