import { html, useId, useState } from './ui.js';

const { div, input, label, output } = html;

/** Two pictures or films over each other, with a slider for how much of each is seen. `before` and `after` are `{ name, node }`. */
export function Wipe({ before, after }) {
  const id = useId();
  const [part, setPart] = useState(50);
  return div({ class: 'wipe', style: { '--part': `${part}%` } },
    div({ class: 'wipe-stage' },
      div({ class: 'wipe-after' }, after.node),
      div({ class: 'wipe-before' }, before.node),
      div({ class: 'wipe-edge', 'aria-hidden': true })),
    div({ class: 'wipe-line' },
      output({ for: id }, before.name),
      label({ class: 'unseen', for: id }, `How much of ${before.name} is seen, the rest is ${after.name}`),
      input({ id, class: 'wipe-slider', type: 'range', min: 0, max: 100, value: part, onInput: ({ target }) => setPart(target.value) }),
      output({ for: id }, after.name)));
}
