import { h, html, useEffect, useState } from '../app/ui.js';
import { get } from '../http/client.js';
import { number } from './figures.js';

const { button, caption, code, div, h2, p, pre, section, span, table, tbody, td, th, thead, tr } = html;

/** The state after an event, or in what the states after two events differ. */
export function Moments({ jobId, moments, onForget }) {
  const [told, setTold] = useState(null);
  const [failure, setFailure] = useState(null);
  const [from, to] = [...moments].sort((one, other) => one - other);
  useEffect(() => {
    setTold(null);
    setFailure(null);
    if (from !== undefined) {
      const asked = to === undefined
        ? get(`/api/admin/jobs/${jobId}`, { asOf: from })
        : get(`/api/admin/jobs/${jobId}/difference`, { from, to });
      asked.then(setTold, setFailure);
    }
  }, [jobId, from, to]);
  if (from === undefined) {
    return null;
  }
  return section({ class: 'panel', 'aria-label': 'States' },
    div({ class: 'panel-head' },
      h2({ class: 'part-title' }, to === undefined ? `State after event ${number(from)}` : `From event ${number(from)} to ${number(to)}`),
      button({ type: 'button', class: 'button is-quiet', onClick: onForget }, 'Close')),
    p({ class: 'quiet', role: 'status' }, to === undefined ? 'Choose a second event to see in what they differ.' : told?.changes && differs(told.changes)),
    failure && p({ class: 'trouble', role: 'alert' }, failure.message),
    told?.state && pre({ class: 'stored-state', tabindex: 0, role: 'region', 'aria-label': 'The state' }, JSON.stringify(told.state, null, 2)),
    told?.changes?.length > 0 && h(Changes, { changes: told.changes }));
}

const differs = (changes) => (changes.length === 0 ? 'Both are the same.' : `They differ in ${changes.length === 1 ? 'one part' : `${number(changes.length)} parts`}.`);

const Changes = ({ changes }) => div({ class: 'differences', tabindex: 0, role: 'region', 'aria-label': 'In what the states differ' },
  table(null,
    caption({ class: 'unseen' }, 'In what the states differ'),
    thead(null, tr(null, ['Part', 'Before', 'After'].map((head) => th({ scope: 'col', key: head }, head)))),
    tbody(null, changes.map(({ path, scene, before, after }) => tr({ key: path },
      td(null, part(path, scene)), td(null, words(before)), td(null, words(after)))))));

/** A scene by its number, as its creator counts. */
const part = (path, scene) => (!scene
  ? code(null, path)
  : span({ title: path }, `Scene ${number(scene)} `, code(null, path.split('.').filter((step) => step !== 'scenes' && !isId(step)).join('.'))));

const isId = (step) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(step);

const words = (value) => code(null, value === null ? 'nothing' : typeof value === 'string' ? value : JSON.stringify(value));
