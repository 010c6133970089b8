import { h, html, useEffect, useId, useRef, useState } from '../../app/ui.js';
import { Wipe } from '../../app/wipe.js';
import { clock } from '../jobs/figures.js';
import { nameOf } from './cut-name.js';
import { inStep } from './in-step.js';

const { button, div, input, label, option, output, select, video } = html;

/** Two cuts of a film over each other, played and sought in step. */
export function Compare({ cuts }) {
  const [first, setFirst] = useState(cuts.at(-2).number);
  const [second, setSecond] = useState(cuts.at(-1).number);
  const choice = (words, value, choose) => label({ class: 'compare-choice' }, words,
    select({ onChange: ({ target }) => choose(Number(target.value)) },
      cuts.map((cut) => option({ key: cut.number, value: cut.number, selected: cut.number === value }, nameOf(cut)))));
  const cut = (number) => cuts.find((other) => other.number === number);
  return div({ class: 'compare' },
    div({ class: 'compare-choices' }, choice('A ', first, setFirst), choice('B ', second, setSecond)),
    h(Screens, { a: cut(first), b: cut(second), key: `${first}/${second}` }));
}

function Screens({ a, b }) {
  const id = useId();
  const left = useRef();
  const right = useRef();
  const step = useRef();
  const [seconds, setSeconds] = useState(0);
  const [isPlaying, setIsPlaying] = useState(false);
  const length = Math.max(a.film_ms, b.film_ms) / 1000;

  useEffect(() => {
    const [longer, shorter] = a.film_ms >= b.film_ms ? [left, right] : [right, left];
    step.current = inStep([longer.current, shorter.current]);
    const follow = () => setSeconds(longer.current.currentTime);
    const halt = () => setIsPlaying(!longer.current.paused);
    const heard = new AbortController();
    longer.current.addEventListener('timeupdate', follow, { signal: heard.signal });
    ['play', 'pause', 'ended'].forEach((event) => longer.current.addEventListener(event, halt, { signal: heard.signal }));
    return () => {
      heard.abort();
      step.current.stop();
    };
  }, []);

  const screen = (ref, cut, name) => ({
    name: `${name}: ${nameOf(cut)}`,
    node: video({ ref, src: cut.film_url, muted: true, playsinline: true, preload: 'auto', 'aria-label': `${name}, ${nameOf(cut)}` }),
  });
  return div({ class: 'compare-screens' },
    h(Wipe, { before: screen(left, a, 'A'), after: screen(right, b, 'B') }),
    div({ class: 'compare-line' },
      button({ type: 'button', class: 'button', onClick: () => (isPlaying ? step.current.pause() : step.current.play()) },
        isPlaying ? 'Pause both' : 'Play both'),
      label({ class: 'unseen', for: id }, 'Place in both films'),
      input({
        id, type: 'range', min: 0, max: length, step: 0.04, value: seconds, 'aria-valuetext': clock(seconds * 1000),
        onInput: ({ target }) => {
          setSeconds(Number(target.value));
          step.current.seek(Number(target.value));
        },
      }),
      output({ for: id }, `${clock(seconds * 1000)} of ${clock(length * 1000)}`)));
}
