import { useEffect, useRef } from './ui.js';
import { cell } from './cell.js';

const OFF = 'auteur.shortcuts.off';
const active = new Set();

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

const isTyping = ({ target }) => target.closest('input:not([type=checkbox], [type=range]), textarea, select, dialog');

document.addEventListener('keydown', (event) => {
  if (event.defaultPrevented || (event.shiftKey && (event.ctrlKey || event.metaKey)) || isTyping(event)) {
    return;
  }
  if (!event.altKey && !event.ctrlKey && !event.metaKey && !singleKeys.get() && event.key !== '?') {
    return;
  }
  const name = nameOf(event);
  const shortcut = [...active].findLast(({ current }) => current.keys.includes(name));
  if (shortcut && shortcut.current.run(name) !== false) {
    event.preventDefault();
  }
});

/** Binds keys for as long as the component is shown. A handler that answers false leaves the key to the browser. */
export function useShortcut(keys, label, run) {
  const shortcut = useRef();
  shortcut.current = { keys: [keys].flat(), label, run };
  useEffect(() => {
    active.add(shortcut);
    return () => active.delete(shortcut);
  }, []);
}

export const activeShortcuts = () => [...active].map(({ current }) => current);
