import { h, html, icon, useId, useState } from '../app/ui.js';
import { Dialog } from '../app/dialog.js';
import { ask } from './asked.js';

const { button, div, form, input, label, p, textarea } = html;
const LONGEST_REASON = 500;

/** A button for what an admin can do. It asks for the reason first, and tells what will happen. */
export function Deed({ name, label: spoken, symbol, title, text, action, tone = 'primary', path, body = {}, pace, fields, reason = '', look = '' }) {
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  const tell = async (given) => {
    if (await ask(typeof path === 'function' ? path(given) : path, { ...body, ...given.body })) {
      close();
    }
  };
  return [
    button({ type: 'button', class: `button ${look}`, 'aria-label': spoken, onClick: () => setOpen(true) }, symbol && icon(symbol), name),
    isOpen && h(ReasonSheet, { title, text, action: action ?? title, tone, pace, fields, reason, onTell: tell, onClose: close }),
  ];
}

function ReasonSheet({ title, text, action, tone, pace, fields, reason, onTell, onClose }) {
  const [isSending, setSending] = useState(false);
  const id = useId();
  const submit = async (event) => {
    event.preventDefault();
    const said = new FormData(event.target);
    const body = { reason: said.get('reason').replace(/\s+/g, ' ').trim() };
    if (pace && said.get('pace')) {
      body.eventsPerSecond = Number(said.get('pace'));
    }
    setSending(true);
    await onTell({ body, said });
    setSending(false);
  };
  return h(Dialog, { title, onClose },
    form({ class: 'reason-form', onSubmit: submit },
      text && p(null, text),
      fields,
      div({ class: 'field' },
        label({ htmlFor: `${id}-reason` }, 'Why? It is kept with your name.'),
        textarea({
          id: `${id}-reason`, name: 'reason', dir: 'auto', rows: 2, required: true, maxlength: LONGEST_REASON, autofocus: !fields,
          defaultValue: reason, onKeyDown: submitOnEnter,
        })),
      pace && div({ class: 'field' },
        label({ htmlFor: `${id}-pace` }, 'At most so many events a second; empty for as fast as it can'),
        input({ id: `${id}-pace`, name: 'pace', type: 'number', min: 1, max: 10_000_000, inputmode: 'numeric', defaultValue: pace === true ? '' : pace })),
      div({ class: 'sheet-actions' },
        button({ type: 'button', class: 'button', onClick: onClose }, 'Leave it'),
        button({ type: 'submit', class: `button is-${tone}`, disabled: isSending }, action))));
}

/** A reason is one line. */
function submitOnEnter(event) {
  if (event.key === 'Enter') {
    event.preventDefault();
    event.target.form.requestSubmit();
  }
}
