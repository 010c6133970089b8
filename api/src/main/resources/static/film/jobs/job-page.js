import { h, html, icon, useState } from '../../app/ui.js';
import { Confirm } from '../../app/dialog.js';
import { go, paths } from '../../app/router.js';
import { said } from '../../app/said.js';
import { useShortcut } from '../../app/shortcuts.js';
import { useTitle } from '../../app/title.js';
import { History } from '../history/history.js';
import { Pitches } from '../pitches/pitches.js';
import { Cuts } from '../player/cuts.js';
import { Film } from '../player/film.js';
import { Render } from '../../render/render.js';
import { Board } from '../storyboard/board.js';
import { nameOf } from '../player/cut-name.js';
import { commands, perform } from './commands.js';
import { Rail } from './rail.js';
import { StageMark } from './stage-mark.js';
import { isAtRest, standOf } from './stages.js';
import { useJob } from './use-job.js';
import { Waiting } from './waiting.js';

const { a, button, div, h1, header, nav, p } = html;

const bodies = {
  PITCHING: Pitches,
  STORYBOARDING: Drafting,
  STORYBOARD_REVIEW: Board,
  RENDERING: Render,
  COMPLETED: Film,
  FAILED: Stopped,
  CANCELLED: Cancelled,
};

export function JobPage({ jobId, tab, isAdmin }) {
  const { job, progress, failure, reload, latest } = useJob(jobId);
  useTitle(job ? `${standOf(job)} · ${job.title}` : 'Film');
  useShortcut('h', 'History of the film', () => go(tab === 'history' ? paths.job(jobId) : paths.history(jobId)));

  if (!job) {
    return failure
      ? div({ class: 'page nothing' },
        p({ class: 'nothing-title', role: 'alert' }, failure.status === 404 ? 'This film is not here.' : failure.message),
        a({ class: 'button', href: paths.wall }, 'To your films'),
        isAdmin && a({ class: 'button', href: paths.inspection(jobId) }, 'Inspect the job'))
      : div({ class: 'page', 'aria-busy': true }, div({ class: 'waiting-block' }));
  }
  const act = (command, done, isStillMeant, offerFor) => perform(command, { reload, latest, done, isStillMeant, offerFor });
  return div({ class: 'page' },
    h(Head, { job, tab, act }),
    h(Waiting, { job, progress, reload }),
    tab === 'film'
      ? h(bodies[job.stage], { job, progress, act, key: job.stage })
      : h({ history: History, cuts: Cuts }[tab], { job, act }));
}

function Head({ job, tab, act }) {
  const tabLink = (name, path, label) => a({ href: path, 'aria-current': tab === name ? 'page' : undefined }, label);
  return header({ class: 'job-head' },
    div({ class: 'job-head-line' },
      a({ class: 'icon-button', href: paths.wall, 'aria-label': 'To your films' }, icon('back')),
      h1({ class: 'page-title', ...said(job.language) }, job.title),
      h(StageMark, { stage: job.stage })),
    h(Rail, { stage: job.stage }),
    div({ class: 'job-head-end' },
      nav({ class: 'tabs', 'aria-label': 'Film' },
        tabLink('film', paths.job(job.jobId), 'Film'),
        job.cuts.length > 0 && tabLink('cuts', paths.cuts(job.jobId), 'Cuts'),
        tabLink('history', paths.history(job.jobId), 'History')),
      h(Ending, { job, act })));
}

function Ending({ job, act }) {
  const [asks, setAsks] = useState(false);
  const film = job.cuts.at(-1);
  const rests = isAtRest(job) && !(job.stage === 'FAILED' && film);
  const end = async () => {
    setAsks(false);
    if (!rests) {
      await act(() => commands.cancel(job), film ? `This is the film of ${nameOf(film)} again.` : 'The film is cancelled. Its history stays.');
    } else if (await removed()) {
      go(paths.wall);
    }
  };
  const removed = () => perform(() => commands.remove(job), { reload: async () => {}, done: `“${job.title}” is deleted.` });
  const question = rests
    ? { title: 'Delete this film?', text: 'Its pictures, clips and films are erased. This cannot be undone.', action: 'Delete the film' }
    : film ? { title: 'Give this cut up?', text: `Work on cut ${job.cut} stops. You return to the film of ${nameOf(film)}; the history stays.`, action: 'Give the cut up' }
    : { title: 'Cancel this film?', text: 'Work on it stops for good. What was made so far can still be looked at.', action: 'Cancel the film' };
  return [
    button({ type: 'button', class: 'button is-quiet', onClick: () => setAsks(true) }, rests ? 'Delete…' : 'Cancel…'),
    asks && h(Confirm, { ...question, tone: 'danger', onYes: end, onNo: () => setAsks(false) }),
  ];
}

function Drafting({ job }) {
  const director = job.directorPitches.find(({ directorId }) => directorId === job.selected_style_id);
  return div({ class: 'drafting', role: 'status', 'aria-busy': true },
    p(null, `${director?.name ?? 'The director'} drafts ${job.sceneCount} scenes from your picture and brief.`),
    div({ class: 'board', 'aria-hidden': true },
      Array.from({ length: Math.min(job.sceneCount, 6) }, (_, n) => div({ class: 'scene-card is-waiting', key: n }))));
}

function Stopped({ job, act }) {
  return div({ class: 'stopped', role: 'alert' },
    p({ class: 'stopped-title' }, 'Work on this film has stopped.'),
    p(null, job.error_message),
    p({ class: 'quiet' }, 'Everything made so far is kept; trying again goes on at the step that failed.'),
    button({ type: 'button', class: 'button is-primary', onClick: () => act(() => commands.retry(job)) }, 'Try again'));
}

/** Jobs that were cancelled in an earlier version of the studio may have films. */
function Cancelled({ job, act }) {
  return job.cuts.length > 0 ? h(Film, { job, act }) : div({ class: 'stopped' },
    p({ class: 'stopped-title' }, 'This film was cancelled.'),
    job.source_image_url && html.img({ class: 'stopped-picture', src: job.source_image_url, alt: 'The picture it began with' }));
}
