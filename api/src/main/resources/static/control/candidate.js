import { h, html } from '../app/ui.js';
import { ThinProgress } from '../film/jobs/job-card.js';
import { percent } from '../film/jobs/figures.js';
import { part } from './asked.js';
import { Comparison } from './comparison.js';
import { Deed } from './deed.js';
import { lasting, number, rate } from './figures.js';
import { Mark } from './mark.js';
import { buildStates } from './words.js';

const { div, p, span, strong } = html;

/** A build on its way: how far it is, and what can be done with it. */
export function Candidate({ name, build }) {
  const { state, progress } = build;
  const isPaused = progress?.paused ?? false;
  const mark = isPaused ? { label: 'Paused', tone: 'yours' } : buildStates[state];
  return div({ class: 'candidate' },
    div({ class: 'panel-head' },
      strong(null, `Build ${build.id}, version ${build.version}`),
      h(Mark, { of: mark })),
    progress && state === 'BUILDING' && h(Progress, { name, progress }),
    state === 'COMPARING' && p({ class: 'quiet', role: 'status' }, 'Old and new are held against each other, row by row.'),
    state === 'UNDECIDED' && h(Comparison, { name, build, isOpen: true }),
    h(Deeds, { name, build, isPaused }));
}

function Progress({ name, progress: { eventsDone, eventsTotal, rate: pace, etaSeconds, paused, eventsPerSecond } }) {
  const done = eventsTotal === 0 ? 1 : eventsDone / eventsTotal;
  return div({ class: 'build-progress' },
    h(ThinProgress, { done, label: `Rebuild of ${name}` }),
    p({ class: 'progress-facts' },
      strong(null, percent(Math.floor(done * 100) / 100)),
      span(null, `${number(eventsDone)} of ${number(eventsTotal)} events`),
      !paused && span(null, rate(pace)),
      !paused && etaSeconds !== null && span(null, `${lasting(etaSeconds)} left`),
      eventsPerSecond && span(null, `at most ${rate(eventsPerSecond)}`)));
}

function Deeds({ name, build: { state, progress }, isPaused }) {
  const path = `/projections/${part(name)}`;
  if (state === 'UNDECIDED') {
    return div({ class: 'deeds' },
      h(Deed, {
        name: 'Accept…', label: `Accept the new ${name}`, title: `Accept the new ${name}?`, action: 'Accept', look: 'is-primary', path: `${path}/accept`,
        text: 'Readers see it from then on. The old one is kept and follows the log, so you can switch back.',
      }),
      h(Deed, {
        name: 'Abandon…', label: `Abandon the new ${name}`, title: `Abandon the new ${name}?`, action: 'Abandon', tone: 'danger', path: `${path}/abandon`,
        text: 'The new tables are dropped. Nothing changes for readers.',
      }));
  }
  return div({ class: 'deeds' },
    isPaused
      ? h(Deed, { name: 'Go on…', label: `Go on with the rebuild of ${name}`, title: `Go on with ${name}?`, action: 'Go on', path: `${path}/resume` })
      : h(Deed, {
        name: 'Pause…', label: `Pause the rebuild of ${name}`, title: `Pause the rebuild of ${name}?`, action: 'Pause', path: `${path}/pause`,
        text: 'What was built so far is kept. Readers see the old one meanwhile.',
      }),
    h(Deed, {
      name: 'Throttle…', label: `Throttle the rebuild of ${name}`, title: `How fast may ${name} be rebuilt?`, action: 'Set the pace',
      pace: progress?.eventsPerSecond ?? true, path: `${path}/throttle`,
    }),
    h(Deed, {
      name: 'Cancel…', label: `Cancel the rebuild of ${name}`, title: `Cancel the rebuild of ${name}?`, action: 'Cancel the rebuild', tone: 'danger', look: 'is-quiet',
      text: 'The new tables are dropped. Nothing changes for readers.', path: `${path}/cancel`,
    }));
}
