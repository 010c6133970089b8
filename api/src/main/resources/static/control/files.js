import { h, html } from '../app/ui.js';
import { ago, megabytes } from '../film/jobs/figures.js';
import { Mark } from './mark.js';

const { caption, code, div, h2, p, section, table, tbody, td, th, thead, tr } = html;

const presence = { true: { label: 'There', tone: 'done' }, false: { label: 'Gone', tone: 'failed' } };

/** The media of a job, and whether each file is where it should be. */
export function Files({ files }) {
  const gone = files.filter(({ isThere }) => !isThere).length;
  return section({ class: 'control-part' },
    h2({ class: 'part-title' }, 'Files'),
    files.length === 0 ? p({ class: 'quiet' }, 'It has no files.') : div({ class: 'differences', tabindex: 0, role: 'region', 'aria-label': 'Files' },
      gone > 0 && p({ class: 'trouble' }, gone === 1 ? 'One file is gone.' : `${gone} files are gone.`),
      table(null,
        caption({ class: 'unseen' }, 'Files of the job'),
        thead(null, tr(null, ['File', 'Kind', 'Size', 'Made', 'Is it there?'].map((head) => th({ scope: 'col', key: head }, head)))),
        tbody(null, files.map(({ id, asset_type: kind, file_size: size, created_at: at, isThere }) => tr({ key: id },
          td(null, code(null, id)), td(null, kind), td({ class: 'is-number' }, megabytes(size)), td(null, ago(at)),
          td(null, h(Mark, { of: presence[isThere] }))))))));
}
