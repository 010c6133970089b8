import { useLayoutEffect, useRef } from './ui.js';
import { cell } from './cell.js';

const OFF = 'auteur.shortcuts.off';
const active = new Set();
const ofOthers = new Set();

/** Single keys can get in the way of speech input, so they can be switched off. */
export const singleKeys = cell(localStorage.getItem(OFF) === null);

export function switchSingleKeys(on) {
  if (on) {
    localStorage.removeItem(OFF);
  } else {
    localStorage.setItem(OFF, '');
  }
  singleKeys.set(on);
}

const nameOf = (event) => {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const held = [(event.ctrlKey || event.metaKey) && 'Ctrl', event.altKey && 'Alt'].filter(Boolean);
  return [...held, key].join('+');
};

/** Space and Enter press what has the focus. */
const pressesItself = ({ key, altKey, ctrlKey, metaKey, target }) => (key === ' ' || key === 'Enter') && !altKey && !ctrlKey && !metaKey
  && target.closest('a[href], button, summary, input, video');

const isTyping = ({ target }) => target.closest('input:not([type=checkbox], [type=range]), textarea, select, dialog');

document.addEventListener('keydown', (event) => {
  if (event.defaultPrevented || (event.shiftKey && (event.ctrlKey || event.metaKey)) || pressesItself(event)) {
    return;
  }
  const isSwitchedOff = !event.altKey && !event.ctrlKey && !event.metaKey && !singleKeys.get() && event.key !== '?';
  const name = nameOf(event);
  const fits = ({ current: { keys, within } }) => keys.includes(name)
    && (within ? within.current?.contains(event.target) : !isSwitchedOff && !isTyping(event));
  if ([...active].filter(fits).toReversed().some(({ current }) => current.run(name) !== false)) {
    event.preventDefault();
  }
});

/**
 * Binds keys for as long as the component is shown. A handler that answers false leaves the key to others, and to the browser. `within` refers
 * to the element that the keys are for, where they also work while one types.
 */
export function useShortcut(keys, label, run, within) {
  const shortcut = useRef();
  shortcut.current = { keys: [keys].flat(), label, run, within };
  // Before the next key comes.
  useLayoutEffect(() => {
    active.add(shortcut);
    return () => active.delete(shortcut);
  }, []);
}

/** Names the keys of what can be opened from here, which binds them by itself. */
export function useKeysOf(list) {
  useLayoutEffect(() => {
    ofOthers.add(list);
    return () => ofOthers.delete(list);
  }, [list]);
}

export const activeShortcuts = () => [...[...active].map(({ current }) => current), ...[...ofOthers].flat()];
