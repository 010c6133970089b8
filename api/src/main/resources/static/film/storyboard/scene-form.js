import { h, html, useEffect, useId, useLayoutEffect, useRef, useState } from '../../app/ui.js';
import { said } from '../../app/said.js';
import { useShortcut } from '../../app/shortcuts.js';
import { Conflict } from './conflict.js';
import { merged } from './merge.js';
import { fieldsOf, shotIn, shotOf } from './shot.js';
import { cameras, transitions } from './shot-names.js';

const { button, details, div, input, label, option, p, select, summary, textarea } = html;
const SHORTEST = 1;
const LONGEST = 15;

/** Any length can be played; the step is only what the arrows of the field do. */
const isPlayable = (seconds) => seconds >= SHORTEST && seconds <= LONGEST;

/**
 * A scene's shot in fields, as they were left. `onSave` gets only what has changed, and answers whether it was taken; `onSaveAndRedraw` is
 * offered when given. What was changed elsewhere meanwhile is shown beside what is written here, to choose one.
 */
export function SceneForm({ scene, draft, keep, drop, language, action, onSave, onSaveAndRedraw, onEnd }) {
  const id = useId();
  const form = useRef();
  const [base, setBase] = useState(draft?.base ?? shotOf(scene));
  const [fields, setFields] = useState(draft?.fields ?? fieldsOf(shotOf(scene)));
  const [trouble, setTrouble] = useState(null);
  const [conflicts, setConflicts] = useState([]);
  const isChanged = Object.keys(merged(base, base, shotIn(fields)).changes).length > 0;
  // Before anything is typed, which would be kept over otherwise, and its field left.
  useLayoutEffect(() => {
    form.current.elements.description.focus();
    keep({ base, fields, isOpen: true });
  }, []);
  const leave = useRef();
  leave.current = () => !isChanged && drop();
  useEffect(() => () => leave.current(), []);

  const write = ({ target: { name, value } }) => {
    const written = { ...fields, [name]: value };
    setFields(written);
    keep({ base, fields: written, isOpen: true });
  };
  const choose = (name, value) => {
    const agreed = { ...base, [name]: scene[name] };
    const written = { ...fields, ...(name === 'duration_ms' ? { seconds: String(value / 1000) } : { [name]: value }) };
    setBase(agreed);
    setFields(written);
    setConflicts(conflicts.filter((other) => other !== name));
    keep({ base: agreed, fields: written, isOpen: true });
    form.current.querySelector('.is-primary').focus();
  };
  const end = () => {
    drop();
    onEnd();
  };
  const putAside = () => {
    if (isChanged) {
      keep({ base, fields, isOpen: false });
    }
    onEnd();
  };
  const checked = (save, isAlsoAnAct) => async (event) => {
    event?.preventDefault();
    const wrong = !fields.description.trim() ? 'Say what the scene shows.'
      : !isPlayable(Number(fields.seconds)) ? `A scene takes ${SHORTEST} to ${LONGEST} seconds.` : null;
    setTrouble(wrong);
    const mine = shotIn(fields);
    const found = merged(base, scene, mine);
    setConflicts(found.conflicts);
    if (wrong || found.conflicts.length > 0) {
      return;
    }
    const isNothing = Object.keys(found.changes).length === 0;
    const isStillMeant = (job) => {
      const now = job.scenes.find((other) => other.id === scene.id);
      const still = now ? merged(base, now, mine).conflicts : [];
      setConflicts(still);
      return Boolean(now) && still.length === 0;
    };
    if ((isNothing && !isAlsoAnAct) || (await save(found.changes, isStillMeant))) {
      end();
    }
  };
  useShortcut('Escape', 'Put the edit aside', putAside, form);
  useShortcut('Ctrl+Enter', 'Save the edit', () => {
    checked(onSave)();
  }, form);

  const text = (name, words, rows, maxlength) => div({ class: 'field' },
    label({ for: `${id}-${name}` }, words),
    textarea({ id: `${id}-${name}`, name, rows, maxlength, value: fields[name], onInput: write, ...said(language) }));
  const choice = (name, words, options) => div({ class: 'field' },
    label({ for: `${id}-${name}` }, words),
    select({ id: `${id}-${name}`, name, value: fields[name], onChange: write },
      Object.entries(options).map(([value, shown]) => option({ value, key: value }, shown))));

  return html.form({ class: 'scene-form', ref: form, onSubmit: checked(onSave), noValidate: true },
    text('description', 'What it shows', 3, 500),
    text('narration', 'Narration', 2, 500),
    div({ class: 'field-row' },
      div({ class: 'field' },
        label({ for: `${id}-duration` }, 'Seconds'),
        input({
          id: `${id}-duration`, name: 'seconds', value: fields.seconds, onInput: write, type: 'number', inputmode: 'decimal', min: SHORTEST, max: LONGEST, step: 0.1,
          required: true,
        })),
      choice('camera', 'Camera', cameras),
      choice('transition', 'Then', transitions)),
    details(null, summary(null, scene.outdated?.prompt ? 'Prompt (says what was there before; redrawing renews it)' : 'Prompt'), text('prompt', 'What a renderer is told', 4, 2000)),
    conflicts.map((name) => h(Conflict, {
      name, language, theirs: scene[name], mine: shotIn(fields)[name], key: name, onChoose: (value) => choose(name, value),
    })),
    trouble && p({ class: 'field-trouble', role: 'alert' }, trouble),
    div({ class: 'sheet-actions' },
      button({ type: 'button', class: 'button is-quiet', onClick: end }, 'Discard'),
      onSaveAndRedraw && button({ type: 'button', class: 'button', onClick: checked(onSaveAndRedraw, true) }, 'Save and redraw'),
      button({ class: 'button is-primary' }, action)));
}
