import { h, html, icon, useEffect, useState } from '../app/ui.js';
import { go, paths } from '../app/router.js';
import { useShortcut } from '../app/shortcuts.js';
import { get } from '../http/client.js';
import { ago } from '../film/jobs/figures.js';
import { StageMark } from '../film/jobs/stage-mark.js';
import { fact } from './fact.js';
import { Files } from './files.js';
import { GoOn, isTroubled, Stop } from './jobs.js';
import { Log } from './log.js';
import { Mark } from './mark.js';
import { Moments } from './moments.js';
import { Step } from './steps.js';
import { useStatus } from './use-status.js';
import { useSlow } from './use-slow.js';
import { standings } from './words.js';

const { a, code, div, dl, h1, h2, header, p, section, ul } = html;
const LOOK_AGAIN_MILLIS = 3000;

/** All that is known of one job, for an admin. */
export function Inspection({ jobId, version }) {
  const { status } = useStatus();
  const known = useSlow(`${status.position}:${JSON.stringify(status.steps)}`, LOOK_AGAIN_MILLIS);
  const [told, setTold] = useState(null);
  const [failure, setFailure] = useState(null);
  const [moments, setMoments] = useState([]);
  useEffect(() => {
    Promise.all([get(`/api/admin/jobs/${jobId}`), get(`/api/admin/jobs/${jobId}/steps`)]).then(
      ([job, work]) => {
        setTold({ ...job, ...work });
        setFailure(null);
      }, setFailure);
  }, [jobId, known]);
  const failing = told?.watched?.failingVersion ?? null;
  useShortcut('f', 'The failing event', () => (failing === null ? false : go(paths.inspection(jobId, failing))));

  if (!told) {
    return div({ class: 'page', 'aria-busy': !failure },
      failure ? p({ class: 'trouble', role: 'alert' }, failure.status === 404 ? 'There never was such a job.' : failure.message)
        : div({ class: 'waiting-block' }));
  }
  return div({ class: 'page control inspection' },
    h(Head, { told, failing }),
    failure && p({ class: 'trouble', role: 'alert' }, failure.message),
    told.steps.length > 0 && section({ class: 'control-part' },
      h2({ class: 'part-title' }, 'Steps'),
      ul({ class: 'watched' }, told.steps.map((step) => h(Step, { step, isAtHome: true, key: `${step.key}/${step.state}` })))),
    h(Moments, { jobId, moments, onForget: () => setMoments([]) }),
    h(Log, { jobId, version, failing, known: told.watched?.version, moments, onMoments: setMoments }),
    h(Files, { files: told.files }));
}

function Head({ told: { jobId, userId, userName, watched, state, unreadable }, failing }) {
  const title = state?.title ?? 'A job that cannot be read';
  return header({ class: 'inspection-head' },
    div({ class: 'job-head-line' },
      a({ class: 'icon-button', href: paths.control('jobs'), 'aria-label': 'To all jobs' }, icon('back')),
      h1({ class: 'page-title' }, title),
      watched && h(StageMark, { stage: watched.stage }),
      watched ? h(Mark, { of: standings[watched.state] }) : h(Mark, { of: { label: 'Deleted', tone: 'quiet' } })),
    p({ class: 'quiet' }, 'That you look at it is on record.'),
    watched?.error && div({ class: 'standstill', role: 'alert' }, p(null, watched.error)),
    unreadable.length > 0 && p({ class: 'trouble' }, `Events that this program cannot read, by version: ${unreadable.join(', ')}.`),
    dl({ class: 'facts' },
      fact('Job', code(null, jobId)),
      fact('Creator', userName ?? code(null, userId)),
      watched && fact('Started', ago(watched.createdAt)),
      watched && fact('In this stage', ago(watched.stageSince)),
      watched && fact('Last event', ago(watched.changedAt)),
      watched && fact('Cut', watched.cut)),
    div({ class: 'deeds' },
      failing !== null && a({ class: 'button is-primary', href: paths.inspection(jobId, failing) }, 'The failing event'),
      watched && isTroubled(watched) && h(GoOn, { job: watched }),
      watched && watched.state !== 'AT_REST' && h(Stop, { job: watched })));
}
