import { newKey } from './key.js';
import { Refusal } from './refusal.js';

const MOST_OPEN = 100;
const open = new Map();
const running = new Map();

/**
 * Carries out what somebody wants, once however often they ask: who asks again while it runs hears of the same attempt, and who asks
 * again because nobody knows whether it arrived sends the key that went out first. `what` is all that is wanted, as text.
 */
export function once(what, attempt) {
  if (!running.has(what)) {
    running.set(what, carryOut(what, attempt).finally(() => running.delete(what)));
  }
  return running.get(what);
}

async function carryOut(what, attempt) {
  try {
    const answer = await attempt(keyOf(what));
    open.delete(what);
    return answer;
  } catch (failure) {
    if (isSettled(failure)) {
      open.delete(what);
    }
    throw failure;
  }
}

/** The key of what is wanted, from the first time it is asked for until it has succeeded or was refused. */
export function keyOf(what) {
  if (!open.has(what)) {
    recall(what, newKey());
  }
  return open.get(what);
}

/** Goes on with a key that went out before this page was loaded. */
export function recall(what, key) {
  open.set(what, key);
  if (open.size > MOST_OPEN) {
    open.delete(open.keys().next().value);
  }
}

/** Whether it is known that nothing was done. */
const isSettled = (failure) => failure instanceof Refusal && failure.status >= 400 && failure.status < 500 &&
  failure.status !== 401 && failure.reason !== 'request_in_progress';
