import { h, html, useId } from '../app/ui.js';
import { RangeFields, rangeOf } from './new-replay.js';

const { button, div, form, label, option, p, select } = html;

/** Downloads learned choices as a file. */
export function ExportForm({ overview }) {
  const id = useId();
  const download = (event) => {
    event.preventDefault();
    const fields = new FormData(event.target);
    const asked = Object.entries({ format: fields.get('format'), upTo: overview.settled, ...rangeOf(fields) }).filter(([, value]) => value !== undefined);
    location.assign(`/api/learning/events?${new URLSearchParams(asked)}`);
  };
  return form({ class: 'export-form', onSubmit: download },
    p({ class: 'quiet' }, 'The same range gives the same bytes; the answer carries their digest and a bookmark to go on from.'),
    div({ class: 'field-row' },
      div({ class: 'field' }, label({ for: id }, 'Format'),
        select({ id, name: 'format' },
          option({ value: 'ndjson' }, 'NDJSON, a choice a line'), option({ value: 'csv' }, 'CSV, a pitch a row'), option({ value: 'parquet' }, 'Parquet, a pitch a row'))),
      h(RangeFields, { overview })),
    div({ class: 'deed-row' }, button({ type: 'submit', class: 'button' }, 'Download')));
}
