import { h, html, useId, useState } from '../app/ui.js';
import { Bar } from './trait-bars.js';
import { ends, signed, sureness, weight } from './words.js';

const { button, details, div, form, h2, input, label, li, meter, ol, output, p, span, summary } = html;
const LEAST_MOVE = 0.005;
const MOST_SHOWN = 10;
const HEAVIEST = 5;

/** One trait: its weight, how sure it is, which choices are behind it, and what can be done about it. */
export function TraitRow({ trait, scale, history, wish, isPast, before }) {
  const { trait: name, weight: value, confidence, pinned, evidence } = trait;
  const [low, high] = ends[name];
  const behind = history.filter(({ moved, trait: own }) => own === name || Math.abs(moved[name]) >= LEAST_MOVE);
  return div({ class: 'trait-row' },
    div({ class: 'trait-row-head' },
      h2(null, name),
      span({ class: 'trait-weight' }, weight(value)),
      before !== undefined && Math.abs(before - value) >= LEAST_MOVE && span({ class: 'trait-was' }, `was ${weight(before)}`),
      pinned && span({ class: 'mark-pinned' }, 'pinned')),
    div({ class: 'trait-row-bar' }, h(Bar, { trait: name, value, scale, before })),
    div({ class: 'trait-sure' },
      meter({ min: 0, max: 1, value: confidence, 'aria-label': `Confidence in ${name}` }),
      span({ class: 'quiet' }, pinned
        ? 'pinned by you: choices do not move it'
        : `${sureness(confidence)} · ${evidence} ${evidence === 1 ? 'choice' : 'choices'} behind it`)),
    details({ class: 'trait-more' },
      summary(null, isPast ? 'Evidence' : 'Evidence and what you can do'),
      !isPast && h(Deeds, { name, value, pinned, low, high, wish }),
      behind.length === 0
        ? p({ class: 'quiet' }, 'Nothing has moved it yet.')
        : ol({ class: 'evidence' }, behind.slice(0, MOST_SHOWN).map((act) => h(Evidence, { act, name, key: act.position }))),
      behind.length > MOST_SHOWN && p({ class: 'quiet' }, `and ${behind.length - MOST_SHOWN} earlier ones`)));
}

const capital = (word) => word[0].toUpperCase() + word.slice(1);

function Evidence({ act, name }) {
  const words = {
    CHOICE: () => `You chose ${act.name}`,
    PINNED: () => 'You pinned it',
    RELEASED: () => 'You let it learn again',
    RESET: () => 'You reset it',
  };
  return li(null,
    span({ class: act.moved[name] < 0 ? 'moved is-down' : 'moved' }, signed(act.moved[name])),
    span(null, words[act.kind](), act.title && span({ class: 'quiet' }, ` · ${act.title}`)),
    span({ class: 'quiet' }, new Date(act.at).toLocaleDateString('en-GB', { dateStyle: 'medium' })));
}

function Deeds({ name, value, pinned, low, high, wish }) {
  const id = useId();
  const [wanted, setWanted] = useState(null);
  const shown = wanted ?? Math.round(value * 10) / 10;
  const pin = (event) => {
    event.preventDefault();
    wish({ method: 'PUT', path: `/traits/${name}/pin`, body: { weight: shown }, done: `${capital(name)} is pinned at ${weight(shown)}.` });
    setWanted(null);
  };
  const release = () => wish({ method: 'DELETE', path: `/traits/${name}/pin`, done: `${capital(name)} learns again.` });
  const reset = () => wish({ method: 'POST', path: `/traits/${name}/reset`, done: `What was learned of ${name} is forgotten.` });
  return form({ class: 'trait-deeds', onSubmit: pin },
    label({ for: id }, `Keep it between ${low} and ${high}`),
    div({ class: 'range' },
      input({
        id, type: 'range', min: -HEAVIEST, max: HEAVIEST, step: 0.1, value: shown, onInput: (event) => setWanted(Number(event.target.value)),
        'aria-valuetext': weight(shown),
      }),
      output({ for: id }, weight(shown))),
    div({ class: 'deed-row' },
      button({ type: 'submit', class: 'button is-small' }, pinned ? 'Pin it here instead' : 'Pin it here'),
      pinned && button({ type: 'button', class: 'button is-small', onClick: release }, 'Let it learn again'),
      button({ type: 'button', class: 'button is-small', onClick: reset }, `Reset ${name}`)));
}
