import { html, icon } from '../app/ui.js';
import { moves, signed, weight } from './words.js';

const { button, div, p, span, ul, li } = html;

/** What the last wish has changed, trait by trait. */
export function Difference({ changed: { done, before, after }, calm }) {
  const moved = Object.fromEntries(Object.keys(after).map((trait) => [trait, after[trait] - before[trait]]));
  const most = moves(moved);
  return div({ class: 'difference', role: 'status' },
    div({ class: 'difference-head' }, p(null, done),
      button({ type: 'button', class: 'icon-button', 'aria-label': 'Hide the difference', onClick: calm }, icon('close'))),
    most.length === 0
      ? p({ class: 'quiet' }, 'No weight has moved.')
      : ul(null, most.map(([trait, by]) => li({ key: trait },
        span(null, trait), span({ class: 'quiet' }, `${weight(before[trait])} → ${weight(after[trait])}`),
        span({ class: by < 0 ? 'moved is-down' : 'moved' }, signed(by))))));
}
