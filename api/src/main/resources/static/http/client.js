import { csrfToken } from './csrf.js';
import { once } from './intents.js';
import { sessionBack } from '../login/session.js';
import { Refusal, Unreachable, problemIn } from './refusal.js';

const MOST_TRIES = 3;
const MOST_WAITS = 30;

/** What is there; with `atLeast`, once it shows what that token is of. What the studio's log has lost is not waited for. */
export const get = async (path, query) => answerOf(await fetched(path, query));

/** As `get`, and with the `tag` of its version, by which a command names what it is about. */
export async function getTagged(path, query) {
  const response = await fetched(path, query);
  return { ...await answerOf(response), tag: response.headers.get('ETag') };
}

async function fetched(path, query = {}) {
  const asked = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== '');
  const url = asked.length ? `${path}?${new URLSearchParams(asked)}` : path;
  for (let tried = 1; ; tried++) {
    const response = await request(url, { headers: { Accept: 'application/json' } });
    if (response.status === 410 && query.atLeast) {
      return fetched(path, { ...query, atLeast: undefined });
    }
    if (response.status !== 503 || tried === MOST_TRIES) {
      return response;
    }
    await pause(Number(response.headers.get('Retry-After') ?? 1) * 1000);
  }
}

/**
 * Sends a command, once for the same wish however often it is asked for.
 *
 * `ifMatch` is the tag of the version that it is about, and no other. `since` is the version that it is about where no other may be refused:
 * after a later one it is a new wish.
 */
export function send(method, path, body, { ifMatch, since } = {}) {
  return once(JSON.stringify([method, path, body, ifMatch ?? since]), (key) => {
    const headers = { Accept: 'application/json', 'Idempotency-Key': key };
    if (body !== undefined) {
      headers['Content-Type'] = 'application/json';
    }
    if (ifMatch !== undefined) {
      headers['If-Match'] = ifMatch;
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

async function request(url, init) {
  return knownTo(() => requestOnce(url, init), async (response) =>
    ({ status: response.status, ...(response.status === 403 && { reason: problemIn(await response.clone().text()).reason }) }));
}

/**
 * Tries again when the studio no longer knows who asks, as soon as they have logged in again; and once when the token was that of another
 * session, for the refusal has brought a new one.
 */
export async function knownTo(attempt, outcomeOf) {
  for (let tried = 1; ; tried++) {
    const answer = await attempt();
    const { status, reason } = await outcomeOf(answer);
    if (status === 401) {
      await sessionBack();
    } else if (reason !== 'csrf' || tried > MOST_TRIES) {
      return answer;
    }
  }
}

async function requestOnce(url, init) {
  try {
    return await fetch(url, {
      ...init,
      credentials: 'same-origin',
      headers: { ...init.headers, 'X-XSRF-TOKEN': csrfToken(), 'X-Requested-With': 'XMLHttpRequest' },
    });
  } catch {
    throw new Unreachable();
  }
}

async function answerOf(response) {
  const text = await response.text();
  if (!response.ok) {
    throw new Refusal(response.status, problemIn(text));
  }
  return text ? JSON.parse(text) : null;
}

const pause = (millis) => new Promise((resolve) => setTimeout(resolve, millis));
