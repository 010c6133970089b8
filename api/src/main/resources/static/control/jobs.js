import { h, html, useState } from '../app/ui.js';
import { paths } from '../app/router.js';
import { ago } from '../film/jobs/figures.js';
import { stages } from '../film/jobs/stages.js';
import { Deed } from './deed.js';
import { Mark } from './mark.js';
import { Older, usePages } from './use-pages.js';
import { useSlow } from './use-slow.js';
import { standings } from './words.js';

const { a, div, h2, h3, input, li, option, p, select, span, ul } = html;
const LOOK_AGAIN_MILLIS = 3000;

/** The films of all creators, by how they stand. */
export function Jobs({ jobs }) {
  const [wish, setWish] = useState({ state: '', stage: '', user: '', q: '' });
  const known = useSlow(JSON.stringify(jobs), LOOK_AGAIN_MILLIS);
  const { list, more, failure } = usePages('/api/admin/jobs', 'jobs', wish, known);
  const choose = (field) => (event) => setWish({ ...wish, [field]: event.target.value.trim() });
  const isFiltered = Object.values(wish).some(Boolean);

  return div({ class: 'control-part' },
    h2({ class: 'unseen' }, 'Jobs'),
    div({ class: 'part-head' },
      h(Choice, { label: 'State', value: wish.state, all: 'Every state', of: standings, onChoose: choose('state'), jobs }),
      h(Choice, { label: 'Stage', value: wish.stage, all: 'Every stage', of: stages, onChoose: choose('stage') }),
      input({ type: 'search', 'aria-label': 'Title or id', placeholder: 'Title or id', maxlength: 200, onChange: choose('q') }),
      input({ type: 'search', 'aria-label': 'User', placeholder: 'User', maxlength: 200, onChange: choose('user') })),
    list?.length > 0 && h(All, { wish, list, isFiltered }),
    failure && p({ class: 'trouble', role: 'alert' }, failure.message),
    list?.length === 0 && div({ class: 'nothing' }, p(null, isFiltered ? 'No job fits.' : 'Nobody has started a film yet.')),
    list && ul({ class: 'watched' }, list.map((job) => h(Watched, { job, key: job.jobId }))),
    h(Older, { more }));
}

const Choice = ({ label, value, all, of: names, onChoose, jobs }) => select({ 'aria-label': label, value, onChange: onChoose },
  option({ value: '' }, all),
  Object.entries(names).map(([name, { label: words }]) => option({ value: name, key: name }, words, jobs?.[name] && ` (${jobs[name].count})`)));

/** What can be done to all that are shown, and to those further down the list. */
function All({ wish, list, isFiltered }) {
  const isNamed = !wish.user || list.every(({ userId }) => userId === list[0].userId);
  const body = Object.fromEntries(Object.entries({ ...wish, user: wish.user && list[0].userId }).filter(([, value]) => value));
  return isNamed && div({ class: 'deeds' },
    list.some(isTroubled) && h(Deed, {
      name: isFiltered ? 'Let these go on…' : 'Let all go on that fail…', title: 'Let these jobs go on?', action: 'Go on', symbol: 'redraw',
      path: '/jobs/retry', body,
      text: 'Each that fails or is stuck is tried again where it stopped. Those that do well are left alone.',
    }),
    isFiltered && list.some(({ state }) => state !== 'AT_REST') && h(Deed, {
      name: 'Cancel these…', title: 'Cancel these jobs?', action: 'Cancel them', tone: 'danger', look: 'is-quiet', path: '/jobs/cancel', body,
      text: 'Work on every job that fits ends for good, also of those further down the list. Their creators are told.',
    }));
}

export const isTroubled = ({ state }) => ['FAILING', 'STUCK'].includes(state);

function Watched({ job }) {
  const { jobId, title, state, stage, error, stageSince, changedAt, userName, userId, failingVersion } = job;
  return li({ class: 'panel watched-job' },
    div({ class: 'panel-head' },
      h3(null, a({ href: paths.inspection(jobId) }, title)),
      h(Mark, { of: standings[state] })),
    error && p({ class: 'trouble' }, error),
    p({ class: 'quiet letter-facts' },
      span(null, stages[stage]?.label ?? stage, ` since ${ago(stageSince)}`),
      span(null, `last event ${ago(changedAt)}`),
      span(null, 'of ', userName ?? userId)),
    isTroubled(job) && div({ class: 'deeds' },
      h(GoOn, { job }),
      failingVersion !== null && a({ class: 'button is-quiet', href: paths.inspection(jobId, failingVersion) }, 'The failing event')));
}

export const GoOn = ({ job: { jobId, title } }) => h(Deed, {
  name: 'Let it go on…', label: `Let ${title} go on`, title: `Let “${title}” go on?`, action: 'Go on', symbol: 'redraw', path: `/jobs/${jobId}/retry`,
  text: 'What failed is tried again, and what nobody does any more is queued.',
});

export const Stop = ({ job: { jobId, title } }) => h(Deed, {
  name: 'Cancel it…', label: `Cancel ${title}`, title: `Cancel “${title}”?`, action: 'Cancel the job', tone: 'danger', look: 'is-quiet',
  path: `/jobs/${jobId}/cancel`, text: 'Work on it ends for good. Its creator is told, and keeps what was made so far.',
});

