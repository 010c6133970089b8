import { csrfToken } from './csrf.js';
import { once } from './intents.js';
import { Refusal, Unreachable, problemIn } from './refusal.js';

const MOST_TRIES = 3;
const MOST_WAITS = 30;

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

/**
 * Sends a command, once for the same wish however often it is asked for.
 *
 * `since` is the version that the wish is about where no other may be refused: after a later one it is a new wish.
 */
export function send(method, path, body, { ifMatch, since } = {}) {
  return once(JSON.stringify([method, path, body, ifMatch ?? since]), (key) => {
    const headers = { Accept: 'application/json', 'Idempotency-Key': key, 'X-XSRF-TOKEN': csrfToken() };
    if (body !== undefined) {
      headers['Content-Type'] = 'application/json';
    }
    if (ifMatch !== undefined) {
      headers['If-Match'] = `"${ifMatch}"`;
    }
    const init = { method, headers, body: body === undefined ? undefined : JSON.stringify(body) };
    return whenDone(() => tryTwice(async () => answerOf(await request(path, init))));
  });
}

async function tryTwice(attempt) {
  try {
    return await attempt();
  } catch (failure) {
    if (!(failure instanceof Unreachable)) {
      throw failure;
    }
    await pause(800);
    return attempt();
  }
}

/** Waits for an earlier attempt with the same key, which goes on in the studio when its connection was lost. */
export async function whenDone(attempt) {
  for (let tried = 1; ; tried++) {
    try {
      return await attempt();
    } catch (failure) {
      if (failure.reason !== 'request_in_progress' || tried === MOST_WAITS) {
        throw failure;
      }
      await pause(1000);
    }
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
