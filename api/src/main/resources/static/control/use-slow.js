import { useEffect, useRef, useState } from '../app/ui.js';

/** A value that changes often, seen again only so often. */
export function useSlow(value, millis) {
  const [seen, setSeen] = useState(value);
  const newest = useRef(value);
  newest.current = value;
  useEffect(() => {
    const timer = setInterval(() => setSeen(newest.current), millis);
    return () => clearInterval(timer);
  }, [millis]);
  return seen;
}
