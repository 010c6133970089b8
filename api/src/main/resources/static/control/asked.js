import { complain } from '../app/notices.js';
import { send } from '../http/client.js';

/** The operations that were asked for on this page and have not ended. */
export const asked = new Set();

/** Asks for an operation; answers whether it was recorded. How it ends is heard live. */
export async function ask(path, body) {
  try {
    const { id } = await send('POST', `/api/admin${path}`, body);
    asked.add(id);
    return true;
  } catch (failure) {
    complain(failure);
    return false;
  }
}

/** A name as a part of an address. */
export const part = (name) => encodeURIComponent(name);
