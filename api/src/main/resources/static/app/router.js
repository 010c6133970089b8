import { useEffect, useState } from './ui.js';

const CONTROL = /^#\/control(?:\/(projections|processors|dead-letters|schema|audit|jobs|steps))?$/;
const INSPECTION = /^#\/control\/jobs\/([0-9a-f-]{36})(?:\/(\d{1,15}))?$/;
const JOB = /^#\/jobs\/([0-9a-f-]{36})(?:\/(history|cuts))?$/;

export const paths = {
  wall: '#/',
  newJob: '#/new',
  profile: '#/profile',
  learning: '#/learning',
  control: (tab = 'projections') => (tab === 'projections' ? '#/control' : `#/control/${tab}`),
  inspection: (id, version) => `#/control/jobs/${id}${version === undefined ? '' : `/${version}`}`,
  job: (id) => `#/jobs/${id}`,
  history: (id) => `#/jobs/${id}/history`,
  cuts: (id) => `#/jobs/${id}/cuts`,
};

export const go = (path) => {
  location.hash = path;
};

/** Goes somewhere in the place of where one is, so that the way back does not lead here again. */
export const goInstead = (path) => location.replace(path);

function routeOf(hash) {
  const job = JOB.exec(hash);
  if (job) {
    return { name: 'job', jobId: job[1], tab: job[2] ?? 'film' };
  }
  const inspection = INSPECTION.exec(hash);
  if (inspection) {
    return { name: 'inspection', jobId: inspection[1], version: inspection[2] && Number(inspection[2]) };
  }
  const control = CONTROL.exec(hash);
  if (control) {
    return { name: 'control', tab: control[1] ?? 'projections' };
  }
  return { name: { [paths.newJob]: 'newJob', [paths.profile]: 'profile', [paths.learning]: 'learning' }[hash] ?? 'wall' };
}

export function useRoute() {
  const [route, setRoute] = useState(() => routeOf(location.hash));
  useEffect(() => {
    const follow = () => {
      setRoute(routeOf(location.hash));
      scrollTo(0, 0);
    };
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return route;
}
