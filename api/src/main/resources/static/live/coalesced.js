/**
 * Loads a state again whenever something newer is known, one request at a time, always up to the newest position.
 * `load(position)` answers when the state shows at least that position; null asks for whatever there is.
 */
export function coalesced(load, pauseMillis = 60) {
  let wanted = null;
  let running = null;

  async function run() {
    await new Promise((resolve) => setTimeout(resolve, pauseMillis));
    while (wanted) {
      const { position } = wanted;
      wanted = null;
      await load(position);
    }
  }

  return (position = null) => {
    wanted = { position: wanted === null ? position : Math.max(wanted.position ?? 0, position ?? 0) || null };
    running ??= run().finally(() => {
      running = null;
    });
    return running;
  };
}
