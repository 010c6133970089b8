import { useEffect, useState } from './ui.js';

const JOB = /^#\/jobs\/([0-9a-f-]{36})(\/history)?$/;

export const paths = {
  wall: '#/',
  newJob: '#/new',
  profile: '#/profile',
  job: (id) => `#/jobs/${id}`,
  history: (id) => `#/jobs/${id}/history`,
};

export const go = (path) => {
  location.hash = path;
};

function routeOf(hash) {
  const job = JOB.exec(hash);
  if (job) {
    return { name: 'job', jobId: job[1], tab: job[2] ? 'history' : 'film' };
  }
  return { name: { [paths.newJob]: 'newJob', [paths.profile]: 'profile' }[hash] ?? 'wall' };
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
