import { useCell } from '../app/use-cell.js';
import { Dialog } from '../app/dialog.js';
import { h, html, useId, useState } from '../app/ui.js';
import { logInAgain, putOff, session, sessionIsBack } from './session.js';

const { button, div, form, input, label, p } = html;

/** The login over the page that somebody was on when their session ended. `onBack` hears of it. */
export function LogInAgain({ username, onBack }) {
  const { isAsking } = useCell(session);
  return isAsking && h(Sheet, { username, onBack });
}

function Sheet({ username, onBack }) {
  const id = useId();
  const [trouble, setTrouble] = useState(null);
  const [isSending, setSending] = useState(false);
  const submit = async (event) => {
    event.preventDefault();
    const said = Object.fromEntries(new FormData(event.target));
    setSending(true);
    const wrong = await logInAgain(said.username, said.password).catch(() => 'The studio cannot be reached. Try again in a moment.');
    setSending(false);
    setTrouble(wrong ?? null);
    if (wrong) {
      document.getElementById(`${id}-password`).select();
    } else if (username && said.username !== username) {
      location.reload();
    } else {
      sessionIsBack();
      onBack();
    }
  };
  return h(Dialog, { title: 'Your session has ended.', onClose: putOff },
    form({ class: 'reason-form', onSubmit: submit },
      p({ class: 'sheet-text' }, 'Log in to go on here. What you have written is kept.'),
      trouble && p({ class: 'field-trouble', role: 'alert' }, trouble),
      div({ class: 'field' },
        label({ for: `${id}-name` }, 'User name'),
        input({ id: `${id}-name`, name: 'username', dir: 'auto', defaultValue: username, autocomplete: 'username', autocapitalize: 'none', spellcheck: false, required: true })),
      div({ class: 'field' },
        label({ for: `${id}-password` }, 'Password'),
        input({ id: `${id}-password`, name: 'password', type: 'password', autocomplete: 'current-password', required: true, autofocus: true })),
      div({ class: 'sheet-actions' },
        button({ type: 'button', class: 'button', onClick: putOff }, 'Later'),
        button({ type: 'submit', class: 'button is-primary', disabled: isSending }, 'Log in'))));
}
