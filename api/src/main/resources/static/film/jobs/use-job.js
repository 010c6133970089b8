import { useCallback, useEffect, useMemo, useRef, useState } from '../../app/ui.js';
import { getTagged } from '../../http/client.js';
import { coalesced } from '../../live/coalesced.js';
import { live } from '../../live/connection.js';

const noProgress = { overall: 0, step: null, scenes: {} };

const withReport = (progress, { step, sceneId, done, overall }) => ({
  step,
  overall: Math.max(progress.overall, overall),
  scenes: sceneId ? { ...progress.scenes, [sceneId]: done } : progress.scenes,
});

/** The state of a job, kept up to date by its live frames. `latest()` is the state before it is shown. */
export function useJob(jobId) {
  const [job, setJob] = useState(null);
  const [failure, setFailure] = useState(null);
  const [progress, setProgress] = useState(noProgress);
  const known = useRef();
  const newest = useRef(null);
  const latest = useCallback(() => newest.current, []);

  const load = useCallback(async (atLeast) => {
    try {
      const loaded = await getTagged(`/api/jobs/${jobId}`, { atLeast });
      known.current = loaded.token;
      newest.current = loaded;
      setJob(loaded);
      setFailure(null);
    } catch (refusal) {
      setFailure(refusal);
    }
  }, [jobId]);
  const reload = useMemo(() => coalesced(load), [load]);

  useEffect(() => {
    setJob(null);
    setProgress(noProgress);
    known.current = undefined;
    let stop = () => {};
    let isGone = false;
    load().then(() => {
      if (isGone || known.current === undefined) {
        return;
      }
      stop = live.followJob(jobId, {
        after: known.current,
        onEvent: reload,
        onProgress: ({ data }) => setProgress((before) => withReport(before, data)),
        onReload: (position, _, token) => reload({ position, token }),
        onEnd: () => reload(),
      });
    });
    return () => {
      isGone = true;
      stop();
    };
  }, [jobId]);

  const stage = job?.stage;
  useEffect(() => setProgress(noProgress), [stage, job?.cut]);

  return { job, progress, failure, reload, latest };
}
