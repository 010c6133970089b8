import { csrfToken } from './csrf.js';
import { newKey } from './key.js';
import { Refusal, Unreachable, problemIn } from './refusal.js';

const MOST_TRIES = 3;

export async function get(path, query = {}) {
  const asked = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== '');
  const url = asked.length ? `${path}?${new URLSearchParams(asked)}` : path;
  for (let tried = 1; ; tried++) {
    const response = await request(url, { headers: { Accept: 'application/json' } });
    if (response.status !== 503 || tried === MOST_TRIES) {
      return answerOf(response);
    }
    await pause(Number(response.headers.get('Retry-After') ?? 1) * 1000);
  }
}

/** Sends a command. The same key goes with the second try, so that it cannot happen twice. */
export async function send(method, path, body, { ifMatch } = {}) {
  const headers = { Accept: 'application/json', 'Idempotency-Key': newKey(), 'X-XSRF-TOKEN': csrfToken() };
  if (body !== undefined) {
    headers['Content-Type'] = 'application/json';
  }
  if (ifMatch !== undefined) {
    headers['If-Match'] = `"${ifMatch}"`;
  }
  const init = { method, headers, body: body === undefined ? undefined : JSON.stringify(body) };
  try {
    return await answerOf(await request(path, init));
  } catch (failure) {
    if (!(failure instanceof Unreachable)) {
      throw failure;
    }
    await pause(800);
    return answerOf(await request(path, init));
  }
}

export function goToLogin(reason) {
  location.assign(`/login.html?${reason}`);
}

async function request(url, init) {
  try {
    return await fetch(url, {
      ...init,
      credentials: 'same-origin',
      headers: { ...init.headers, 'X-Requested-With': 'XMLHttpRequest' },
    });
  } catch {
    throw new Unreachable();
  }
}

async function answerOf(response) {
  const text = await response.text();
  if (response.status === 401) {
    goToLogin('expired');
  }
  if (!response.ok) {
    throw new Refusal(response.status, problemIn(text));
  }
  return text ? JSON.parse(text) : null;
}

const pause = (millis) => new Promise((resolve) => setTimeout(resolve, millis));
