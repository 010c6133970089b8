import { cell } from '../app/cell.js';
import { csrfToken } from '../http/csrf.js';
import { Refusal } from '../http/refusal.js';

const troubles = {
  error: 'This user name and password do not belong together.',
  throttled: 'Too many failed logins. Wait a minute, then try again.',
};

/** Whether the studio no longer knows who this is, and whether they are asked for it. */
export const session = cell({ isOver: false, isAsking: false });

let waiting = [];

/** Asks for the login over the page and waits for it, so that whatever needed it can go on. */
export function sessionBack() {
  session.set({ isOver: true, isAsking: true });
  return new Promise((resolve, reject) => waiting.push({ resolve, reject }));
}

/** Goes on without; what was waiting is refused and can be asked for again. */
export function putOff() {
  session.set({ isOver: true, isAsking: false });
  settle(({ reject }) => reject(new Refusal(401, { detail: 'Log in to go on. What you have written is kept.' })));
}

/** @returns what is wrong, or nothing when it is back */
export async function logInAgain(username, password) {
  const answer = await fetch('/login', {
    method: 'POST',
    credentials: 'same-origin',
    body: new URLSearchParams({ username, password, _csrf: csrfToken() }),
  });
  const trouble = Object.keys(troubles).find((name) => new URL(answer.url).searchParams.has(name));
  if (trouble || !answer.ok) {
    return troubles[trouble ?? 'error'];
  }
  return undefined;
}

export function sessionIsBack() {
  session.set({ isOver: false, isAsking: false });
  settle(({ resolve }) => resolve());
}

function settle(how) {
  const all = waiting;
  waiting = [];
  all.forEach(how);
}
