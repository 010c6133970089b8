import { newKey } from '../../http/key.js';
import { store } from './store.js';

const TAB = 'auteur.tab';
const MOST = 200;
const KEPT_MILLIS = 90 * 24 * 3600 * 1000;

let account = '';
let tab = '';

/** Drafts belong to an account from here on; what is too old or too much goes. */
export async function openDrafts(username) {
  account = username;
  tab = sessionStorage.getItem(TAB) ?? newKey();
  sessionStorage.setItem(TAB, tab);
  navigator.locks?.request(lockOf(tab), () => new Promise(() => {}));
  const newest = (await store.below(account)).toSorted((a, b) => b.at - a.at);
  const old = newest.filter(({ at }, n) => n >= MOST || at < Date.now() - KEPT_MILLIS);
  await Promise.all(old.map(({ name, tab: of }) => store.remove([account, name, of])));
}

/** Held by each open tab, where the browser has locks: they exist in secure contexts only. */
const lockOf = (id) => `auteur.tab.${id}`;

async function isOpen(id) {
  const { held } = await navigator.locks?.query() ?? { held: [] };
  return held.some(({ name }) => name === lockOf(id));
}

/**
 * What was being written, so that it outlives the page. Each tab writes its own; what a tab that is gone has left is taken over by the
 * next that asks for it.
 */
export const drafts = {
  save: (name, value) => store.put({ account, name, tab, at: Date.now(), value }),
  drop: (name) => store.remove([account, name, tab]),

  async load(name) {
    const own = await store.get([account, name, tab]);
    return own ? own.value : takenOver(await leftBehind(await store.below(account, name)));
  },

  /** Those whose name begins so, by the rest of their names. */
  async below(start) {
    const names = new Set((await store.below(account)).map(({ name }) => name).filter((name) => name.startsWith(start)));
    const found = await Promise.all([...names].map(async (name) => [name.slice(start.length), await drafts.load(name)]));
    return new Map(found.filter(([, value]) => value !== undefined));
  },

  count: async () => new Set((await store.below(account)).map(({ name }) => name)).size,
  clear: () => store.removeBelow(account),
};

async function leftBehind(records) {
  const isLeft = await Promise.all(records.map(async ({ tab: of }) => !(await isOpen(of))));
  return records.filter((_, n) => isLeft[n]);
}

async function takenOver(left) {
  const [newest] = left.toSorted((a, b) => b.at - a.at);
  if (!newest) {
    return undefined;
  }
  await store.put({ ...newest, tab });
  await store.remove([account, newest.name, newest.tab]);
  return newest.value;
}
