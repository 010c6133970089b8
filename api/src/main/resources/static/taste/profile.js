import { h, html, useState } from '../app/ui.js';
import { Confirm } from '../app/dialog.js';
import { ago, timeOf } from '../film/jobs/figures.js';
import { Acts } from './acts.js';
import { Difference } from './difference.js';
import { TasteChart } from './taste-chart.js';
import { TraitRow } from './trait-row.js';
import { useTaste } from './use-taste.js';

const { button, div, h1, h2, input, label, output, p, section } = html;
const LEAST_SCALE = 0.5;

/** What the studio believes the creator likes, why, and what the creator makes of it. */
export function Profile() {
  const [asOf, setAsOf] = useState(null);
  const { now, shown, changed, failure, wish, calm } = useTaste(asOf);

  return div({ class: 'page profile' },
    h1({ class: 'page-title' }, 'Your taste'),
    failure && !now && p({ class: 'trouble', role: 'alert' }, failure.message),
    now && (now.history.length === 0
      ? p({ class: 'nothing-title' }, 'Nothing is learned yet. Choose a director, and the studio takes the first note.')
      : h(Learned, { now, shown, changed, wish, calm, asOf, setAsOf })));
}

function Learned({ now, shown, changed, wish, calm, asOf, setAsOf }) {
  const { choices, traits, history } = shown;
  const isPast = asOf !== null;
  const last = now.history.find(({ kind }) => kind === 'CHOICE');
  const scale = Math.max(LEAST_SCALE, ...now.history.flatMap(({ weights }) => Object.values(weights)).map(Math.abs));
  return [
    p({ class: 'quiet' }, last
      ? `Learned from ${now.choices} ${now.choices === 1 ? 'choice' : 'choices'}, the last ${ago(last.at)}. `
      : 'Learned from no choice. ',
    'Directors who lean the same way are ranked higher in your next pitches. ',
    `What you chose ${Math.round(now.halfLifeDays)} days ago makes half as sure as what you choose today.`),
    now.history.length > 1 && h(TimeTravel, { history: now.history, asOf, setAsOf }),
    changed && !isPast && h(Difference, { changed, calm }),
    section({ class: 'trait-rows', 'aria-label': isPast ? 'Your taste as it was' : 'Your traits' }, traits.map((trait) =>
      h(TraitRow, { trait, scale, history, wish, isPast, before: changed && !isPast ? changed.before[trait.trait] : undefined, key: trait.trait }))),
    h(TasteChart, { history: now.history }),
    section({ class: 'taste-acts' },
      h2(null, isPast ? 'What had been learned' : 'What was learned'),
      choices === 0 && p({ class: 'quiet' }, 'No choice is behind these weights.'),
      h(Acts, { acts: history, wish, isPast })),
    !isPast && h(Erase, { wish }),
  ];
}

/** Goes back to how the profile was after any of its acts. */
function TimeTravel({ history, asOf, setAsOf }) {
  const acts = history.toReversed();
  const at = asOf === null ? acts.length - 1 : acts.findIndex(({ position }) => position === asOf);
  const move = (event) => {
    const place = Number(event.target.value);
    setAsOf(place === acts.length - 1 ? null : acts[place].position);
  };
  return div({ class: 'time-travel' },
    label(null, 'How it looked',
      input({ type: 'range', min: 0, max: acts.length - 1, value: at, onInput: move, 'aria-valuetext': asOf === null ? 'now' : timeOf(acts[at].at) })),
    output(null, asOf === null ? 'now' : `after ${at + 1} of ${acts.length}, ${timeOf(acts[at].at)}`),
    asOf !== null && button({ type: 'button', class: 'button is-small', onClick: () => setAsOf(null) }, 'Back to now'));
}

function Erase({ wish }) {
  const [asks, setAsks] = useState(false);
  const erase = () => {
    setAsks(false);
    wish({ method: 'DELETE', path: '', done: 'Everything is forgotten.' });
  };
  return div({ class: 'erase' },
    button({ type: 'button', class: 'button', onClick: () => setAsks(true) }, 'Forget everything'),
    asks && h(Confirm, {
      title: 'Forget everything?', action: 'Forget everything', tone: 'danger', onYes: erase, onNo: () => setAsks(false),
      text: 'Your next pitches are ranked by the picture alone, and analysts see none of your choices any more. Your films stay as they are.',
    }));
}
