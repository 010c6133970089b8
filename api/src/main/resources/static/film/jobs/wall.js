import { h, html, icon, useEffect, useRef, useState } from '../../app/ui.js';
import { go, paths } from '../../app/router.js';
import { useShortcut } from '../../app/shortcuts.js';
import { JobCard } from './job-card.js';
import { stages } from './stages.js';
import { useWall } from './use-wall.js';

const { div, h1, p, a, button, input, label, select, option, ul } = html;
const TYPING_PAUSE = 250;

export function Wall() {
  const [text, setText] = useState('');
  const [wish, setWish] = useState({ q: '', stage: '' });
  const { jobs, progress, hasMore, more, failure } = useWall(wish);
  const search = useRef();

  useEffect(() => {
    const timer = setTimeout(() => setWish((before) => (before.q === text ? before : { ...before, q: text })), TYPING_PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  useShortcut('n', 'New film', () => go(paths.newJob));
  useShortcut('/', 'Search', () => search.current.focus());

  const isFiltered = wish.q !== '' || wish.stage !== '';
  return div({ class: 'page' },
    div({ class: 'wall-head' },
      h1({ class: 'page-title' }, 'Films'),
      div({ class: 'wall-filter' },
        label({ class: 'search' }, icon('search'),
          input({
            ref: search, type: 'search', dir: 'auto', 'aria-label': 'Search titles', placeholder: 'Search titles', maxlength: 200,
            value: text, onInput: (event) => setText(event.target.value),
          })),
        select({
          'aria-label': 'Stage', value: wish.stage,
          onChange: (event) => setWish({ ...wish, stage: event.target.value }),
        },
        option({ value: '' }, 'Every stage'),
        Object.entries(stages).map(([stage, { label: name }]) => option({ value: stage, key: stage }, name))),
        a({ class: 'button is-primary', href: paths.newJob }, icon('plus'), 'New film'))),
    failure && p({ class: 'trouble', role: 'alert' }, failure.message),
    jobs && jobs.length === 0 && h(Nothing, { isFiltered }),
    jobs
      ? ul({ class: 'wall' }, jobs.map((job) => h(JobCard, { job, done: progress[job.jobId], key: job.jobId })))
      : !failure && div({ class: 'wall', 'aria-hidden': 'true' }, [0, 1, 2].map((n) => div({ class: 'job-card is-waiting', key: n }))),
    hasMore && div({ class: 'wall-more' }, button({ class: 'button', onClick: more }, 'Older films')));
}

function Nothing({ isFiltered }) {
  return div({ class: 'nothing' },
    isFiltered
      ? p(null, 'No film fits. Try other words or another stage.')
      : [
        p({ class: 'nothing-title' }, 'Your first film starts with a picture.'),
        p(null, 'Bring a photograph and a brief. Directors pitch, you choose, they draft, you cut.'),
        a({ class: 'button is-primary', href: paths.newJob }, icon('plus'), 'New film'),
      ]);
}
