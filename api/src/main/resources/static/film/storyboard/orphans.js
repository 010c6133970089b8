import { html } from '../../app/ui.js';
import { said } from '../../app/said.js';

const { button, div, p, section } = html;

/** Edits of scenes that were removed elsewhere meanwhile: what was written can still be used. */
export function Orphans({ edits, language, canAdd, onAdd, onDrop }) {
  return edits.map(([sceneId, { fields }]) =>
    section({ class: 'orphan', key: sceneId, 'aria-label': 'An edit of a scene that is gone' },
      p({ class: 'quiet' }, 'This scene was removed elsewhere while you wrote:'),
      p(said(language), fields.description),
      fields.narration && p(said(language), fields.narration),
      div({ class: 'sheet-actions' },
        button({ type: 'button', class: 'button is-quiet', onClick: () => onDrop(sceneId) }, 'Discard'),
        canAdd && button({ type: 'button', class: 'button', onClick: () => onAdd(sceneId, fields) }, 'Use it for a new scene'))));
}
