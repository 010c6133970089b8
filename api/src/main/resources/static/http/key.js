/** A new Idempotency-Key. `crypto.randomUUID` exists in secure contexts only, and the studio is also opened over plain HTTP by a name of its own. */
export function newKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
