import { classes, h, html, useId } from '../app/ui.js';
import { ago } from '../film/jobs/figures.js';
import { paths } from '../app/router.js';
import { part } from './asked.js';
import { Candidate } from './candidate.js';
import { Comparison } from './comparison.js';
import { Deed } from './deed.js';
import { count } from './figures.js';
import { Mark } from './mark.js';
import { buildStates } from './words.js';

const { a, details, div, h2, h3, input, label, li, option, p, select, summary, ul } = html;

/** The views of the log: what readers see, what is on its way, and what can be gone back to. */
export function Projections({ projections }) {
  return div({ class: 'control-part' },
    div({ class: 'part-head' },
      h2({ class: 'unseen' }, 'Projections'),
      h(Deed, {
        name: 'Rebuild all…', title: 'Rebuild every projection?', action: 'Rebuild all', symbol: 'redraw', path: '/projections/rebuild', pace: true,
        text: 'Each is filled from the log beside the one in use, compared with it, and takes over when both are equal. Readers notice nothing.',
      }),
      h(OneKey)),
    ul({ class: 'projections' }, projections.map((projection) => h(Projection, { projection, key: projection.name }))));
}

/** Rebuilds what one job or one user has in every projection. */
function OneKey() {
  const id = useId();
  return h(Deed, {
    name: 'Rebuild one job or user…', title: 'Rebuild one job or user', action: 'Rebuild it', look: 'is-quiet',
    text: 'Its rows are made anew in every projection, from its own events.',
    path: ({ said }) => `/${said.get('kind')}/${part(said.get('key').trim())}/rebuild`,
    fields: div({ class: 'key-fields' },
      div({ class: 'field' },
        label({ htmlFor: `${id}-kind` }, 'What'),
        select({ id: `${id}-kind`, name: 'kind' }, option({ value: 'jobs' }, 'Job'), option({ value: 'users' }, 'User'))),
      div({ class: 'field' },
        label({ htmlFor: `${id}-key` }, 'Its id'),
        input({
          id: `${id}-key`, name: 'key', required: true, autofocus: true, autocomplete: 'off', spellcheck: false,
          pattern: '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}', title: 'A UUID in lower case',
        }))),
  });
}

function Projection({ projection }) {
  const { name, inService, findings, deadLetters, active, candidate, previous, ended } = projection;
  const mark = !inService
    ? { label: 'Out of service', tone: 'failed' }
    : active ? buildStates.ACTIVE : { label: 'Not built yet', tone: 'quiet' };
  return li({ class: classes('panel projection', candidate?.state === 'UNDECIDED' && 'is-wide') },
    div({ class: 'panel-head' }, h3(null, name), h(Mark, { of: mark })),
    findings.length > 0 && h(Findings, { findings, inService }),
    active && p({ class: 'quiet' },
      `Version ${active.version}, build ${active.id}, took over ${ago(active.activatedAt ?? active.createdAt)}. `,
      deadLetters > 0 && a({ href: paths.control('dead-letters') }, count(deadLetters, 'dead letter'))),
    candidate
      ? h(Candidate, { name, build: candidate })
      : div({ class: 'deeds' }, h(Deed, {
        name: 'Rebuild…', label: `Rebuild ${name}`, title: `Rebuild ${name}?`, action: 'Rebuild', symbol: 'redraw', pace: true,
        path: `/projections/${part(name)}/rebuild`,
        text: 'It is filled from the log beside the one in use, compared with it, and takes over when both are equal. Readers notice nothing.',
      })),
    previous && h(Previous, { name, build: previous }),
    !candidate && active?.comparedAt && h(Comparison, { name, build: active }),
    ended.length > 0 && h(Gone, { builds: ended }));
}

/** Some differences are no harm to readers. */
const Findings = ({ findings, inService }) =>
  div({ class: inService ? 'quiet' : 'standstill', role: inService ? undefined : 'alert' }, findings.map((finding) => p({ key: finding }, finding)));

function Previous({ name, build }) {
  const path = `/projections/${part(name)}`;
  return div({ class: 'previous' },
    p({ class: 'quiet' }, `Build ${build.id} of version ${build.version} served until ${ago(build.retiredAt ?? build.createdAt)} and still follows the log.`),
    div({ class: 'deeds' },
      h(Deed, {
        name: 'Switch back…', label: `Switch back ${name}`, title: `Switch ${name} back?`, action: 'Switch back', path: `${path}/switch-back`,
        text: `Readers see build ${build.id} again, at once. The one in use now is kept, so you can change your mind.`,
      }),
      h(Deed, {
        name: 'Prune…', label: `Prune the previous ${name}`, title: `Prune build ${build.id}?`, action: 'Drop its tables', tone: 'danger', look: 'is-quiet',
        text: 'Its tables are dropped. There is no way back to it then, other than a rebuild.', path: `${path}/prune`,
      })));
}

const Gone = ({ builds }) => details({ class: 'gone' },
  summary(null, 'Earlier builds'),
  ul(null, builds.map((build) => li({ class: 'quiet', key: build.id },
    `Build ${build.id} of version ${build.version}: ${build.outcome ?? 'gone'}, ${ago(build.endedAt ?? build.createdAt)}`))));
