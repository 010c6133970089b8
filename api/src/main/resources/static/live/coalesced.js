/**
 * Loads a state again whenever something newer is known, one request at a time, always up to the newest that was seen: a frame, an answer or
 * another state. `load(token)` answers when the state shows at least that; without a token there is whatever there is.
 */
export function coalesced(load, pauseMillis = 60) {
  let wanted = null;
  let running = null;

  async function run() {
    await new Promise((resolve) => setTimeout(resolve, pauseMillis));
    while (wanted) {
      const { token } = wanted;
      wanted = null;
      await load(token);
    }
  }

  return (seen = {}) => {
    wanted = (seen.position ?? 0) > (wanted?.position ?? 0) ? seen : wanted ?? seen;
    running ??= run().finally(() => {
      running = null;
    });
    return running;
  };
}
