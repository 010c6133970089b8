import { h, html } from '../app/ui.js';
import { timeOf } from '../film/jobs/figures.js';
import { part } from './asked.js';
import { Deed } from './deed.js';
import { fact } from './fact.js';
import { count, lasting, number, rate } from './figures.js';
import { LagLine } from './lag-line.js';
import { Mark } from './mark.js';
import { Nodes } from './nodes.js';
import { Segments } from './segments.js';
import { buildStates, conditions, errorKinds } from './words.js';

const { div, dl, h2, h3, li, p, ul } = html;

const roles = {
  reactions: 'Carries films on: never runs for what is past',
  operations: 'Carries out what admins ask for; always runs',
};

/** What follows the log, and how far behind it is. */
export function Processors({ processors, lags }) {
  return div({ class: 'control-part' },
    h2({ class: 'unseen' }, 'Processors'),
    ul({ class: 'processors' }, processors.map((processor) =>
      h(Processor, { processor, lags: lags[processor.name], key: processor.name }))),
    h(Nodes, { processors }));
}

function Processor({ processor, lags }) {
  const { name, condition, position, lagEvents, lagSeconds, deadLetters, eventsPerSecond } = processor;
  const error = processor.segments.find((segment) => segment.error)?.error;
  return li({ class: 'processor panel' },
    div({ class: 'panel-head' },
      h3(null, name),
      h(Mark, { of: conditions[condition] })),
    p({ class: 'quiet' }, roles[name] ?? `Fills ${processor.projection}: ${buildStates[processor.buildState].label.toLowerCase()}`),
    h(LagLine, { lags, name }),
    dl({ class: 'facts' },
      fact('Behind', lagEvents === 0 ? 'nothing' : count(lagEvents, 'event')),
      fact('Oldest waits', lagSeconds === 0 ? '–' : lasting(lagSeconds)),
      fact('Rate', rate(processor.rate)),
      fact('Position', number(position)),
      eventsPerSecond && fact('At most', rate(eventsPerSecond)),
      deadLetters > 0 && fact('Dead letters', number(deadLetters))),
    error && h(Trouble, { error }),
    h(Segments, { processor }),
    processor.controllable && h(Deeds, { processor }));
}

function Trouble({ error: { kind, text, position, at } }) {
  return div({ class: 'standstill', role: 'alert' },
    p(null, errorKinds[kind] ?? kind, position !== null && `, at event ${number(position)}`),
    p({ class: 'quiet' }, text),
    p({ class: 'quiet' }, timeOf(at)));
}

function Deeds({ processor: { name, condition, resettable } }) {
  const path = `/processors/${part(name)}`;
  return div({ class: 'deeds' },
    condition === 'STOPPED'
      ? h(Deed, {
        name: 'Start…', label: `Start ${name}`, title: `Start ${name}?`, action: 'Start',
        text: 'It goes on where it stopped, on whichever node is free.', path: `${path}/start`,
      })
      : h(Deed, {
        name: 'Stop…', label: `Stop ${name}`, title: `Stop ${name}?`, action: 'Stop',
        text: 'It stops on every node after the events it is at, and stays stopped until it is started.', tone: 'danger', path: `${path}/stop`,
      }),
    resettable && h(Deed, {
      name: 'Reset…', label: `Reset ${name}`, title: `Reset ${name}?`, action: 'Begin the log anew', look: 'is-quiet', path: `${path}/reset`,
      text: 'It takes in the whole log again, into new tables. What readers see stays until those are compared with it and take its place.',
    }));
}
