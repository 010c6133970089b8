import { get } from '../../http/client.js';
import { useEffect, useState } from '../../app/ui.js';

export const stillOf = (jobId, directorId) => `/api/jobs/${jobId}/pitches/${directorId}/still`;
export const pictureOf = (jobId, directorId) => `/api/jobs/${jobId}/pitches/${directorId}/picture`;

export const aspectOf = ({ portrait }) => (portrait ? 9 / 16 : 16 / 9);

/** Of a picture that nobody has looked at. */
const unknown = { portrait: false, focus: { x: 0.5, y: 0.5 }, scenes: [] };

/** How the film of a job is framed, at the version that is shown; null until it is known. */
export function useFraming(jobId, version) {
  const [framing, setFraming] = useState(null);
  useEffect(() => {
    let isWanted = true;
    const take = (facts) => isWanted && setFraming(facts);
    get(`/api/jobs/${jobId}/preview`).then(take, () => take(unknown));
    return () => {
      isWanted = false;
    };
  }, [jobId, version]);
  return framing;
}

/** The directors by their ids. */
export function usePersonas() {
  const [personas, setPersonas] = useState({});
  useEffect(() => {
    get('/api/directors').then(
      ({ directors }) => setPersonas(Object.fromEntries(directors.map((director) => [director.directorId, director]))),
      () => {});
  }, []);
  return personas;
}

const stillness = matchMedia('(prefers-reduced-motion: reduce)');

/** Whether nothing on the page is to move that need not. */
export function useStillness() {
  const [isStill, setIsStill] = useState(stillness.matches);
  useEffect(() => {
    const heard = new AbortController();
    stillness.addEventListener('change', () => setIsStill(stillness.matches), { signal: heard.signal });
    return () => heard.abort();
  }, []);
  return isStill;
}
