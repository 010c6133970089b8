import { html, icon, useId, useLayoutEffect, useRef } from './ui.js';

const { dialog, h2, div, p, button, form } = html;

/** A modal sheet. The browser keeps the focus inside it and gives it back afterwards. `sheet` is a reference to it, for whoever needs one. */
export function Dialog({ title, onClose, children, wide, sheet }) {
  const own = useRef();
  const ref = sheet ?? own;
  const titleId = useId();
  useLayoutEffect(() => {
    ref.current.showModal();
    const shown = ref.current;
    return () => shown.close();
  }, []);
  const closeOutside = (event) => event.target === ref.current && onClose();
  return dialog({
    ref, class: wide ? 'sheet is-wide' : 'sheet', 'aria-labelledby': titleId, onClick: closeOutside,
    onCancel: (event) => {
      event.preventDefault();
      onClose();
    },
  },
  div({ class: 'sheet-body' },
    div({ class: 'sheet-head' },
      h2({ id: titleId, dir: 'auto' }, title),
      button({ class: 'icon-button', type: 'button', 'aria-label': 'Close', onClick: onClose }, icon('close'))),
    children));
}

/** Asks before something that cannot be taken back lightly. What is dangerous has to be gone for; Enter alone keeps things as they are. */
export function Confirm({ title, text, action, tone = 'primary', onYes, onNo }) {
  const agree = (event) => {
    event.preventDefault();
    onYes();
  };
  return Dialog({
    title, onClose: onNo,
    children: form({ onSubmit: agree },
      p({ class: 'sheet-text' }, text),
      div({ class: 'sheet-actions' },
        button({ type: 'button', class: 'button', onClick: onNo, autofocus: tone === 'danger' }, 'Keep as it is'),
        button({ type: 'submit', class: `button is-${tone}`, autofocus: tone !== 'danger' }, action))),
  });
}
