import { html } from '../../app/ui.js';
import { journey } from './stages.js';

const { li, ol } = html;

/** The way of every film, and where this one is on it. */
export function Rail({ stage }) {
  const here = journey.findIndex(({ stages }) => stages.includes(stage));
  const stateOf = (n) => {
    if (here === -1) {
      return 'is-open';
    }
    return n < here || stage === 'COMPLETED' ? 'is-done' : n === here ? 'is-here' : 'is-open';
  };
  return ol({ class: 'rail', 'aria-label': 'The way to the film' }, journey.map(({ label }, n) =>
    li({ class: `rail-stop ${stateOf(n)}`, key: label, 'aria-current': n === here ? 'step' : undefined }, label)));
}
