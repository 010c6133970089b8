import { h, html, useEffect, useState } from '../app/ui.js';
import { get } from '../http/client.js';
import { StageMark } from '../jobs/stage-mark.js';
import { ago, timeOf } from '../jobs/figures.js';

const { code, details, div, li, ol, p, pre, span, summary, time } = html;

/** All that happened to the film, newest first. */
export function History({ job }) {
  const [events, setEvents] = useState(null);
  const [failure, setFailure] = useState(null);
  useEffect(() => {
    get(`/api/jobs/${job.jobId}/events`, { atLeast: job.position })
      .then((told) => setEvents(told.events.toReversed()), setFailure);
  }, [job.jobId, job.version]);

  return div({ class: 'history' },
    failure && p({ class: 'trouble', role: 'alert' }, failure.message),
    events && ol({ class: 'timeline' }, events.map((event, n) =>
      h(Happening, { event, isTurn: event.stage !== events[n + 1]?.stage, key: event.position }))));
}

function Happening({ event, isTurn }) {
  return li({ class: `happening${event.by === 'crew' ? ' is-crew' : ''}${isTurn ? ' is-turn' : ''}` },
    div({ class: 'happening-line' },
      p({ dir: 'auto' }, event.summary),
      isTurn && h(StageMark, { stage: event.stage })),
    details(null,
      summary(null,
        time({ datetime: event.at, title: timeOf(event.at) }, ago(event.at)),
        span(null, `version ${event.version}`),
        code(null, event.type)),
      pre(null, JSON.stringify(event.data, null, 2))));
}
