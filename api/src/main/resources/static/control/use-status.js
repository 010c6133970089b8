import { useEffect, useState } from '../app/ui.js';
import { complain, say } from '../app/notices.js';
import { get } from '../http/client.js';
import { live } from '../live/connection.js';
import { asked } from './asked.js';
import { deedOf } from './words.js';

/** How many seconds of lag are drawn. */
export const DRAWN_SECONDS = 120;

const begin = { processors: null, projections: null, operations: [], verdict: null, jobs: null, steps: null };

/** How processors and projections stand, live: `{ status, lags, failure }`; `lags` has each processor's last seconds. */
export function useStatus() {
  const [status, setStatus] = useState(begin);
  const [lags, setLags] = useState({});
  const [failure, setFailure] = useState(null);

  useEffect(() => {
    let current = begin;
    const show = (next) => {
      current = next;
      setStatus(next);
      setFailure(null);
      next.operations.forEach(tell);
    };
    load().then((loaded) => current === begin && show(loaded), setFailure);
    const leave = live.follow('/topic/admin/projections', {
      onStatus: show,
    });
    const clock = setInterval(() => setLags((before) => lengthened(before, current.processors ?? [])), 1000);
    return () => {
      leave();
      clearInterval(clock);
    };
  }, []);

  return { status, lags, failure };
}

async function load() {
  return { ...await get('/api/admin/status'), operations: [] };
}

const lengthened = (lags, processors) => Object.fromEntries(processors.map(({ name, lagEvents }) =>
  [name, [...(lags[name] ?? []), lagEvents].slice(-DRAWN_SECONDS)]));

/** Says how it ended to whoever asked for it here. */
function tell(operation) {
  if (!operation.endedAt || !asked.delete(operation.id)) {
    return;
  }
  const words = `${deedOf(operation)}: ${operation.outcome ?? 'done'}`;
  if (operation.state === 'DONE') {
    say(words);
  } else {
    complain({ message: words });
  }
}
