import { useCallback, useEffect, useState } from '../app/ui.js';
import { get } from '../http/client.js';

const BEAT_MILLIS = 700;

export const isOpen = ({ state }) => state === 'WAITING' || state === 'RUNNING';

/** What there is to study and all replays, looked at again and again while one runs: `{ overview, creators, replays, failure, reload }`. */
export function useLearning() {
  const [overview, setOverview] = useState(null);
  const [creators, setCreators] = useState([]);
  const [replays, setReplays] = useState(null);
  const [failure, setFailure] = useState(null);

  const reload = useCallback(() => get('/api/learning/replays').then(({ replays: all }) => {
    setReplays(all);
    setFailure(null);
  }, setFailure), []);
  useEffect(() => {
    reload();
    get('/api/learning').then(setOverview, setFailure);
    get('/api/learning/creators').then((told) => setCreators(told.creators), setFailure);
  }, []);
  const runs = replays?.some(isOpen) ?? false;
  useEffect(() => {
    if (!runs) {
      return undefined;
    }
    const beat = setInterval(reload, BEAT_MILLIS);
    return () => clearInterval(beat);
  }, [runs]);
  return { overview, creators, replays, failure, reload };
}

/** The whole results of the chosen replays, by id. */
export function useResults(ids) {
  const [results, setResults] = useState({});
  const wanted = ids.join(',');
  useEffect(() => {
    let isGone = false;
    const missing = ids.filter((id) => !results[id]);
    Promise.all(missing.map((id) => get(`/api/learning/replays/${id}`).catch(() => null))).then((loaded) => {
      if (!isGone && missing.length > 0) {
        setResults((before) => ({ ...before, ...Object.fromEntries(loaded.filter(Boolean).map((one) => [one.id, one])) }));
      }
    });
    return () => {
      isGone = true;
    };
  }, [wanted]);
  return ids.map((id) => results[id]).filter(Boolean);
}
