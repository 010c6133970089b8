import { h, html } from '../app/ui.js';
import { part } from './asked.js';
import { Deed } from './deed.js';
import { count, number, rate } from './figures.js';

const { details, div, li, p, span, strong, summary, ul } = html;

/** The shares of a processor, and who works on each. */
export function Segments({ processor }) {
  const { segments } = processor;
  const nodes = new Set(segments.map(({ node }) => node).filter(Boolean));
  const where = nodes.size === 1 ? [...nodes][0] : count(nodes.size, 'node');
  return details({ class: 'segments' },
    summary(null, `${count(segments.length, 'segment')} on ${where}`),
    ul(null, segments.map((segment) => h(Segment, { processor, segment, key: segment.segment }))));
}

function Segment({ processor: { name, controllable, segments }, segment: { segment, node, position, lagEvents, rate: pace, heldAt } }) {
  const path = `/processors/${part(name)}/segments/${segment}`;
  return li({ class: 'segment' },
    p({ class: 'segment-facts' },
      strong(null, `Segment ${segment}`),
      span(null, node ?? 'no node'),
      span(null, `at ${number(position)}`),
      lagEvents > 0 && span(null, `${number(lagEvents)} behind`),
      pace > 0 && span(null, rate(pace)),
      heldAt !== null && span(null, `may go to ${number(heldAt)}`)),
    controllable && div({ class: 'deeds' },
      h(Deed, {
        name: 'Split…', label: `Split segment ${segment} of ${name}`, title: `Split segment ${segment}?`, action: 'Split', look: 'is-quiet',
        text: 'Two halves follow the log from here, so two nodes can share the work.', path: `${path}/split`,
      }),
      segments.length > 1 && h(Deed, {
        name: 'Merge…', label: `Merge segment ${segment} of ${name}`, title: `Merge segment ${segment}?`, action: 'Merge', look: 'is-quiet',
        text: 'It becomes one again with the half it was split from.', path: `${path}/merge`,
      })));
}
