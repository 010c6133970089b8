import { h, html, useState } from '../app/ui.js';
import { Confirm } from '../app/dialog.js';
import { timeOf } from '../film/jobs/figures.js';
import { expectation, moves, signed, weight } from './words.js';

const { button, div, li, ol, p, span, strong } = html;
const PAGE = 20;
const MOST_MOVES = 4;

/** Everything that moved the weights, newest first. */
export function Acts({ acts, wish, isPast }) {
  const [shown, setShown] = useState(PAGE);
  const [asked, setAsked] = useState(null);
  const forget = () => {
    wish({ method: 'DELETE', path: `/choices/${asked.jobId}`, done: `Your choice of ${asked.name} is forgotten.` });
    setAsked(null);
  };
  return [
    ol({ class: 'acts' }, acts.slice(0, shown).map((act) => li({ class: 'act', key: act.position },
      div({ class: 'act-words' },
        p(null, strong(null, titleOf(act)), act.title && span({ class: 'quiet', dir: 'auto' }, ` ${act.title}`)),
        p({ class: 'quiet' }, timeOf(act.at), act.expected !== null && ` · ${expectation(act.expected)}`),
        h(Moved, { moved: act.moved })),
      act.kind === 'CHOICE' && !isPast && button({
        type: 'button', class: 'button is-small', onClick: () => setAsked(act),
        'aria-label': `Forget the choice of ${act.name} of ${timeOf(act.at)}`,
      }, 'Forget')))),
    acts.length > shown && div({ class: 'wall-more' },
      button({ type: 'button', class: 'button', onClick: () => setShown(shown + PAGE) }, 'Older')),
    asked && h(Confirm, {
      title: `Forget this choice of ${asked.name}?`, action: 'Forget it', tone: 'danger', onYes: forget, onNo: () => setAsked(null),
      text: 'Your taste becomes exactly what it would be if the studio had never learned from this choice, and analysts do not see it any more. The film stays as it is.',
    }),
  ];
}

const titleOf = ({ kind, name, trait, weights }) => ({
  CHOICE: () => `You chose ${name}`,
  PINNED: () => `You pinned ${trait} at ${weight(weights[trait])}`,
  RELEASED: () => `You let ${trait} learn again`,
  RESET: () => `You reset ${trait}`,
})[kind]();

function Moved({ moved }) {
  const most = moves(moved).slice(0, MOST_MOVES);
  return most.length > 0 && p({ class: 'act-moves' }, most.map(([trait, by]) =>
    span({ key: trait }, `${trait} `, span({ class: by < 0 ? 'moved is-down' : 'moved' }, signed(by)))));
}
