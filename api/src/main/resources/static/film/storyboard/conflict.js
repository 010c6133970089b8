import { html } from '../../app/ui.js';
import { said } from '../../app/said.js';
import { cameras, transitions } from './shot-names.js';

const { button, div, fieldset, legend, p } = html;
const labels = {
  description: 'What it shows', narration: 'Narration', prompt: 'Prompt', duration_ms: 'Seconds', camera: 'Camera', transition: 'Then',
};

/** One field that was changed elsewhere too: both texts, to choose one. */
export function Conflict({ name, theirs, mine, language, onChoose }) {
  const text = (whose, value) => div({ class: 'conflict-text' },
    p({ class: 'quiet' }, whose), p(said(language), shown(name, value)));
  return fieldset({ class: 'conflict' },
    legend(null, `${labels[name]}: changed elsewhere too`),
    div({ class: 'conflict-texts' }, text('As it stands now', theirs), text('As you have it', mine)),
    div({ class: 'sheet-actions' },
      button({ type: 'button', class: 'button', onClick: () => onChoose(theirs) }, 'Take what stands'),
      button({ type: 'button', class: 'button', onClick: () => onChoose(mine) }, 'Keep yours')));
}

function shown(name, value) {
  return { duration_ms: (millis) => `${millis / 1000} s`, camera: (move) => cameras[move], transition: (kind) => transitions[kind] }[name]?.(value)
    ?? (value || '–');
}
