const DATABASE = 'auteur';
const STORE = 'drafts';
let database = null;

/**
 * What is kept in this browser: records under the key `[account, name, tab]`. A browser that keeps nothing (a private window, a full disk)
 * answers as if nothing had been kept.
 */
export const store = {
  put: (record) => inStore('readwrite', (drafts) => drafts.put(record)),
  get: (key) => inStore('readonly', (drafts) => drafts.get(key)),
  remove: (key) => inStore('readwrite', (drafts) => drafts.delete(key)),
  /** All whose key begins so. */
  below: async (...start) =>
    (await inStore('readonly', (drafts) => drafts.getAll(IDBKeyRange.bound(start, [...start, []])))) ?? [],
  removeBelow: (...start) =>
    inStore('readwrite', (drafts) => drafts.delete(IDBKeyRange.bound(start, [...start, []]))),
};

async function inStore(mode, ask) {
  try {
    database ??= opened();
    const transaction = (await database).transaction(STORE, mode);
    const asked = ask(transaction.objectStore(STORE));
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onabort = () => reject(transaction.error);
    });
    return asked.result;
  } catch {
    database = null;
    return undefined;
  }
}

function opened() {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(DATABASE, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE, { keyPath: ['account', 'name', 'tab'] });
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
    opening.onblocked = () => reject(new Error('blocked'));
  });
}
