import { h, html, useEffect, useState } from '../app/ui.js';
import { get } from '../http/client.js';
import { ago } from '../film/jobs/figures.js';
import { count } from './figures.js';
import { Mark } from './mark.js';

const { code, div, h2, li, p, section, span, ul } = html;

/** The programs that share the work. */
export function Nodes({ processors }) {
  const [nodes, setNodes] = useState(null);
  const [failure, setFailure] = useState(null);
  const owners = [...new Set(processors.flatMap(({ segments }) => segments.map(({ node }) => node)))].sort().join();
  useEffect(() => {
    get('/api/admin/nodes').then((told) => setNodes(told.nodes), setFailure);
  }, [owners]);
  return section({ class: 'control-part' },
    h2({ class: 'part-title' }, 'Nodes'),
    failure && p({ class: 'trouble', role: 'alert' }, failure.message),
    nodes && ul({ class: 'nodes' }, nodes.map((node) => h(Node, { node, key: node.name }))));
}

function Node({ node: { name, host, live, segments, startedAt, seenAt } }) {
  return li({ class: 'panel' },
    div({ class: 'panel-head' },
      code(null, name),
      h(Mark, { of: live ? { label: 'Runs', tone: 'done' } : { label: 'Not heard of', tone: 'quiet' } })),
    p({ class: 'quiet' }, span(null, `on ${host}, `),
      live ? `since ${ago(startedAt)}, works on ${count(segments, 'segment')}` : `last seen ${ago(seenAt)}`));
}
