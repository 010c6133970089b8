import { classes, h, html, useEffect, useRef } from '../app/ui.js';
import { paths } from '../app/router.js';
import { ago, timeOf } from '../film/jobs/figures.js';
import { fact } from './fact.js';
import { number } from './figures.js';
import { Mark } from './mark.js';
import { Older, usePages } from './use-pages.js';

const { a, button, code, details, div, dl, h2, li, ol, p, pre, section, span, summary, time } = html;

/** How many newer events are shown before the one that was asked for. */
const NEWER = 5;

/** The events of a job as they are stored, newest first; from some newer ones on where a version is asked for. */
export function Log({ jobId, version, failing, known, moments, onMoments }) {
  const wish = version === undefined ? {} : { before: version + NEWER };
  const { list, more, failure } = usePages(`/api/admin/jobs/${jobId}/events`, 'events', wish, version === undefined ? known : version);
  const choose = (position) => onMoments(moments.includes(position)
    ? moments.filter((one) => one !== position)
    : [...moments, position].slice(-2));
  return section({ class: 'control-part' },
    h2({ class: 'part-title' }, 'Events'),
    version !== undefined && p(null, a({ href: paths.inspection(jobId) }, 'To the newest events')),
    failure && p({ class: 'trouble', role: 'alert' }, failure.message),
    list && ol({ class: 'timeline' }, list.map((event) => h(StoredEvent, {
      event, isAsked: event.version === version, isFailing: event.version === failing,
      isChosen: moments.includes(event.position), onChoose: () => choose(event.position), key: event.version,
    }))),
    h(Older, { more }));
}

function StoredEvent({ event, isAsked, isFailing, isChosen, onChoose }) {
  const { position, version, type, revision, at, by, byName, stage, payload, unreadable } = event;
  const place = useRef();
  useEffect(() => {
    if (isAsked) {
      place.current.scrollIntoView({ block: 'center' });
      place.current.querySelector('summary').focus({ preventScroll: true });
    }
  }, [isAsked]);
  return li({ ref: place, class: classes('happening', by === 'crew' && 'is-crew', isAsked && 'is-turn') },
    div({ class: 'happening-line' },
      p(null, type, span({ class: 'quiet' }, ` version ${number(version)}`)),
      isFailing && h(Mark, { of: { label: 'Tells of the failure', tone: 'failed' } }),
      unreadable && h(Mark, { of: { label: 'Cannot be read', tone: 'failed' } })),
    details({ open: isAsked },
      summary(null, time({ datetime: at, title: timeOf(at) }, ago(at)), span(null, `by ${byName ?? by}`), stage && span(null, stage)),
      dl({ class: 'facts' },
        fact('Position', number(position)),
        fact('When', timeOf(at)),
        fact('Actor', byName ? [byName, ' ', code({ key: by }, by)] : code(null, by)),
        fact('Cause', h(Cause, { cause: event.cause })),
        fact('Revision', revision),
        unreadable && fact('Why it cannot be read', unreadable)),
      pre({ tabindex: 0, role: 'region', 'aria-label': `Payload of ${type}, version ${version}` }, JSON.stringify(payload, null, 2)),
      div({ class: 'deeds' },
        button({ type: 'button', class: 'button', 'aria-pressed': isChosen, onClick: onChoose }, isChosen ? 'State is shown above' : 'State after it'))));
}

const causes = {
  STEP: 'the step ',
  OPERATION: 'an admin’s act ',
  REQUEST: 'the request ',
};

const Cause = ({ cause: { kind, of } }) => (of ? span(null, causes[kind], code(null, of)) : 'not written down');
