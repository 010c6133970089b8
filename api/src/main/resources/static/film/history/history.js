import { h, html, icon, useEffect, useState } from '../../app/ui.js';
import { get } from '../../http/client.js';
import { commands } from '../jobs/commands.js';
import { StageMark } from '../jobs/stage-mark.js';
import { ago, timeOf } from '../jobs/figures.js';

const { button, code, details, div, img, li, ol, p, pre, span, summary, time } = html;

/** All that happened to the film, newest first. */
export function History({ job, act }) {
  const [events, setEvents] = useState(null);
  const [failure, setFailure] = useState(null);
  useEffect(() => {
    get(`/api/jobs/${job.jobId}/events`, { atLeast: job.token })
      .then((told) => setEvents(told.events.toReversed()), setFailure);
  }, [job.jobId, job.version]);

  return div({ class: 'history' },
    failure && p({ class: 'trouble', role: 'alert' }, failure.message),
    events && ol({ class: 'timeline' }, events.map((event, n) =>
      h(Happening, { job, act, event, isTurn: event.stage !== events[n + 1]?.stage, key: event.position }))));
}

const isReviewed = ({ stage }) => stage === 'STORYBOARD_REVIEW';

function Happening({ job, act, event, isTurn }) {
  const isPast = isReviewed(job) && isReviewed(event) && event.version < job.version;
  const goBack = () => act(() => commands.undo(job, event.version), `The storyboard is as it was at version ${event.version}.`);
  return li({ class: `happening${event.by === 'crew' ? ' is-crew' : ''}${isTurn ? ' is-turn' : ''}` },
    div({ class: 'happening-line' },
      event.stillUrl && img({ class: 'happening-still', src: event.stillUrl, alt: '', loading: 'lazy' }),
      p({ dir: 'auto' }, event.summary),
      isTurn && h(StageMark, { stage: event.stage }),
      isPast && button({ type: 'button', class: 'button is-quiet happening-back', onClick: goBack, 'aria-label': `Back to here: version ${event.version}` },
        icon('back'), 'Back to here')),
    details(null,
      summary(null,
        time({ datetime: event.at, title: timeOf(event.at) }, ago(event.at)),
        span(null, `version ${event.version}`),
        code(null, event.type)),
      pre(null, JSON.stringify(event.data, null, 2))));
}
