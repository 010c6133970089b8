import { h, html, useEffect, useState } from '../app/ui.js';
import { get } from '../http/client.js';
import { ago } from '../film/jobs/figures.js';
import { Deed } from './deed.js';
import { Mark } from './mark.js';

const { div, h2, h3, li, p, ul } = html;

/** What the schema guard found: the database as it is, against the code as it should be. */
export function Schema({ operations }) {
  const [schema, setSchema] = useState(null);
  const [failure, setFailure] = useState(null);
  const checks = operations.filter(({ kind }) => kind === 'CHECK_SCHEMA').map(({ id, state }) => id + state).join();
  useEffect(() => {
    get('/api/admin/schema').then(setSchema, setFailure);
  }, [checks]);
  const parts = schema ? [schema.log, ...schema.projections] : [];
  const wrong = parts.filter(({ findings }) => findings.length > 0);

  return div({ class: 'control-part' },
    h2({ class: 'unseen' }, 'Schema'),
    failure && p({ class: 'trouble', role: 'alert' }, failure.message),
    schema && div({ class: 'part-head' },
      p({ class: wrong.length ? 'trouble' : 'quiet' },
        wrong.length ? 'Something in the database is not as the code declares it. ' : 'The database is as the code declares it. ',
        schema.checkedAt ? `Checked ${ago(schema.checkedAt)}.` : 'It was not checked yet.'),
      h(Deed, {
        name: 'Check now…', title: 'Check the schema now?', action: 'Check now', symbol: 'check', path: '/schema/check', reason: 'Checked by hand',
        text: 'Tables, columns, indexes, constraints and views are held against what the code declares.',
      })),
    ul({ class: 'schema-parts' }, parts.map((one) => h(Part, { part: one, key: one.name }))));
}

function Part({ part: { name, inService, findings } }) {
  const mark = inService ? { label: 'In service', tone: 'done' } : { label: 'Out of service', tone: 'failed' };
  return li({ class: 'panel' },
    div({ class: 'panel-head' }, h3(null, name), h(Mark, { of: mark })),
    findings.length === 0
      ? p({ class: 'quiet' }, name === 'events' ? 'The log is as declared.' : 'As declared.')
      : ul({ class: 'findings' }, findings.map((finding) => li({ key: finding }, finding))),
    !inService && p({ class: 'quiet' }, name === 'events'
      ? 'The program takes no commands until the log is mended.'
      : 'A rebuild makes its tables anew.'));
}
