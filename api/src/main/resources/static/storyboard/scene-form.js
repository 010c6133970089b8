import { html, useEffect, useId, useRef, useState } from '../app/ui.js';
import { said } from '../app/said.js';
import { cameras, transitions } from './shot-names.js';

const { button, details, div, form, input, label, option, p, select, summary, textarea } = html;
const SHORTEST = 1;
const LONGEST = 15;

/** Any length can be played; the step is only what the arrows of the field do. */
const isPlayable = (seconds) => seconds >= SHORTEST && seconds <= LONGEST;

/** A scene's shot in fields. `onSave` gets only what has changed; `onSaveAndRedraw` is offered when given. */
export function SceneForm({ scene, language, action, onSave, onSaveAndRedraw, onEnd }) {
  const id = useId();
  const fields = useRef();
  const [trouble, setTrouble] = useState(null);
  useEffect(() => fields.current.elements.description.focus(), []);

  const changes = () => {
    const { description, prompt, narration, camera, transition, duration } = Object.fromEntries(new FormData(fields.current));
    const shot = {
      description: description.trim(), prompt: prompt.trim(), narration: narration.trim(), camera, transition,
      duration_ms: Math.round(Number(duration) * 1000),
    };
    return Object.fromEntries(Object.entries(shot).filter(([name, value]) => value !== scene[name]));
  };
  const checked = (save) => (event) => {
    event?.preventDefault();
    const { description, duration } = fields.current.elements;
    const wrong = !description.value.trim() ? 'Say what the scene shows.'
      : !isPlayable(duration.valueAsNumber) ? `A scene takes ${SHORTEST} to ${LONGEST} seconds.` : null;
    setTrouble(wrong);
    if (!wrong) {
      save(changes());
    }
  };
  const onKeyDown = (event) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      onEnd();
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      checked(onSave)(event);
    }
  };

  const text = (name, words, rows, maxlength) => div({ class: 'field' },
    label({ for: `${id}-${name}` }, words),
    textarea({ id: `${id}-${name}`, name, rows, maxlength, defaultValue: scene[name], ...said(language) }));
  const choice = (name, words, options) => div({ class: 'field' },
    label({ for: `${id}-${name}` }, words),
    select({ id: `${id}-${name}`, name },
      Object.entries(options).map(([value, shown]) => option({ value, key: value, selected: value === scene[name] }, shown))));

  return form({ class: 'scene-form', ref: fields, onSubmit: checked(onSave), onKeyDown, noValidate: true },
    text('description', 'What it shows', 3, 500),
    text('narration', 'Narration', 2, 500),
    div({ class: 'field-row' },
      div({ class: 'field' },
        label({ for: `${id}-duration` }, 'Seconds'),
        input({
          id: `${id}-duration`, name: 'duration', type: 'number', inputmode: 'decimal', min: SHORTEST, max: LONGEST, step: 0.1,
          defaultValue: scene.duration_ms / 1000, required: true,
        })),
      choice('camera', 'Camera', cameras),
      choice('transition', 'Then', transitions)),
    details(null, summary(null, 'Prompt'), text('prompt', 'What a renderer is told', 4, 2000)),
    trouble && p({ class: 'field-trouble', role: 'alert' }, trouble),
    div({ class: 'sheet-actions' },
      button({ type: 'button', class: 'button is-quiet', onClick: onEnd }, 'Discard'),
      onSaveAndRedraw && button({ type: 'button', class: 'button', onClick: checked(onSaveAndRedraw) }, 'Save and redraw'),
      button({ class: 'button is-primary' }, action)));
}
