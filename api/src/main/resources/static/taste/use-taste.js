import { useCallback, useEffect, useRef, useState } from '../app/ui.js';
import { complain, say } from '../app/notices.js';
import { get, send } from '../http/client.js';

/** The caller's taste as it is, as it was at `asOf`, and what the last wish changed: `{ now, shown, changed, failure, wish }`. */
export function useTaste(asOf) {
  const [now, setNow] = useState(null);
  const [past, setPast] = useState(null);
  const [changed, setChanged] = useState(null);
  const [failure, setFailure] = useState(null);
  const newest = useRef(0);

  const load = useCallback((atLeast) => get('/api/profile/taste', { atLeast }).then((loaded) => {
    setNow(loaded);
    return loaded;
  }), []);
  useEffect(() => {
    load().catch(setFailure);
  }, []);
  useEffect(() => {
    const mine = ++newest.current;
    if (asOf === null) {
      setPast(null);
    } else {
      get('/api/profile/taste', { asOf }).then((loaded) => mine === newest.current && setPast(loaded), complain);
    }
  }, [asOf]);

  const wish = async ({ method, path, body, done }) => {
    try {
      const { token } = await send(method, `/api/profile${path}`, body);
      const after = await load(token);
      setChanged({ done, before: weightsOf(now), after: weightsOf(after) });
      say(done);
    } catch (refusal) {
      complain(refusal);
      load().catch(setFailure);
    }
  };
  return { now, shown: past ?? now, changed, failure, wish, calm: () => setChanged(null) };
}

const weightsOf = ({ traits }) => Object.fromEntries(traits.map(({ trait, weight }) => [trait, weight]));
