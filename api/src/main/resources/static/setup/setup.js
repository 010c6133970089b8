import { send } from '/http/client.js';

const form = document.querySelector('form');
const button = form.querySelector('button');
const notice = document.getElementById('notice');
const fieldOf = { wrong_code: 'code', too_many_codes: 'code' };

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const { code, username, password, again } = Object.fromEntries(new FormData(form));
  const empty = [...form.elements].find((field) => field.required && !field.value);
  if (empty) {
    say(`${empty.labels[0].textContent} is missing.`, empty.id);
  } else if (password !== again) {
    say('The two passwords differ.', 'again');
  } else {
    await make({ code, username: username.trim(), password });
  }
});

button.disabled = false;

async function make(account) {
  button.disabled = true;
  try {
    await send('POST', '/api/setup', account);
    location.assign('/login.html?made');
  } catch (refusal) {
    button.disabled = false;
    if (refusal.reason === 'already_set_up') {
      location.assign('/login.html?taken');
      return;
    }
    const [wrong] = Object.keys(refusal.fields ?? {});
    say(wrong ? `${document.getElementById(wrong).labels[0].textContent} ${refusal.fields[wrong]}.` : refusal.message,
      wrong ?? fieldOf[refusal.reason]);
  }
}

/** Says what is wrong, and leads to the field that it is about. */
function say(words, field) {
  notice.textContent = words;
  notice.hidden = false;
  for (const { id } of form.elements) {
    const input = document.getElementById(id);
    input?.toggleAttribute('aria-invalid', false);
    if (id && id === field) {
      input.setAttribute('aria-invalid', 'true');
      input.focus();
    }
  }
}
