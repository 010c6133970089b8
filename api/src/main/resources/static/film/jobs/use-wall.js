import { useCallback, useEffect, useMemo, useRef, useState } from '../../app/ui.js';
import { get } from '../../http/client.js';
import { coalesced } from '../../live/coalesced.js';
import { live } from '../../live/connection.js';

const PAGE = 24;
const LARGEST_PAGE = 100;
const CALM_MILLIS = 200;

/** The caller's jobs as filtered, kept up to date by the frames of all of them. */
export function useWall({ q, stage }) {
  const [page, setPage] = useState({ jobs: null, before: null });
  const [progress, setProgress] = useState({});
  const [failure, setFailure] = useState(null);
  const shown = useRef(PAGE);
  const wish = useRef();
  wish.current = `${stage}/${q}`;

  const load = useCallback(async (atLeast) => {
    const asked = `${stage}/${q}`;
    try {
      const loaded = await get('/api/jobs', { q, stage, limit: Math.min(shown.current, LARGEST_PAGE), atLeast });
      if (asked === wish.current) {
        setPage(loaded);
        setFailure(null);
      }
    } catch (refusal) {
      setFailure(refusal);
    }
  }, [q, stage]);
  const reload = useMemo(() => coalesced(load, CALM_MILLIS), [load]);
  const latest = useRef();
  latest.current = reload;

  useEffect(() => {
    shown.current = PAGE;
    load();
  }, [load]);

  useEffect(() => live.follow('/user/queue/jobs', {
    onEvent: (event) => latest.current(event),
    onProgress: ({ jobId, data }) => setProgress((before) => ({ ...before, [jobId]: data.overall })),
    onReload: (position, _, token) => latest.current({ position, token }),
  }), []);

  const more = async () => {
    try {
      const older = await get('/api/jobs', { q, stage, limit: PAGE, before: page.before });
      setPage((before) => ({ jobs: [...before.jobs, ...older.jobs], before: older.before }));
      shown.current += PAGE;
    } catch (refusal) {
      setFailure(refusal);
    }
  };
  return { jobs: page.jobs, hasMore: Boolean(page.before), progress, failure, more };
}
