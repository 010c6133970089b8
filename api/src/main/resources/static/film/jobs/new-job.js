import { h, html, icon, useEffect, useRef, useState } from '../../app/ui.js';
import { cell } from '../../app/cell.js';
import { useCell } from '../../app/use-cell.js';
import { useFiles } from '../../app/dropped.js';
import { complain, say } from '../../app/notices.js';
import { go, paths } from '../../app/router.js';
import { said } from '../../app/said.js';
import { upload, wishOf } from '../../http/upload.js';
import { filmDraft } from './film-draft.js';
import { megabytes, percent } from './figures.js';
import { ThinProgress } from './job-card.js';
import { useLanguages } from './languages.js';

const { button, div, form, h1, img, input, label, option, output, p, select, span, textarea } = html;
const LARGEST_BYTES = 20 * 1024 * 1024;
const TYPES = ['image/jpeg', 'image/png', 'image/webp'];
// Where the system knows no type, the name has to do; the studio looks at the bytes.
const NAMES = /\.(jpe?g|jfif|png|webp)$/i;
const UNSPECIFIC = ['', 'application/octet-stream', 'image/jpg', 'image/pjpeg', 'image/x-png'];
const MOST_SCENES = 20;

const blank = { title: '', prompt: '', language: 'en', scenes: 6 };

/** How much of an upload has gone out; it goes on while somebody is elsewhere in the studio. */
const uploading = cell(null);
const started = cell(0);

/** The form, as it was left. */
export function NewJob() {
  const made = useCell(started);
  const [kept, setKept] = useState(null);
  useEffect(() => {
    setKept(null);
    filmDraft.load().then(setKept);
  }, [made]);
  return kept ? h(Form, { kept, key: made }) : div({ class: 'page new-job', 'aria-busy': true });
}

function Form({ kept }) {
  const sent = useCell(uploading);
  const languages = useLanguages();
  const [image, setImage] = useState(kept.image ?? null);
  const [trouble, setTrouble] = useState({});
  const [brief, setBrief] = useState({ ...blank, ...kept.brief });
  const isShown = useRef(true);
  useEffect(() => () => {
    isShown.current = false;
  }, []);

  const write = ({ target: { name, value } }) => {
    const written = { ...brief, [name]: name === 'scenes' ? Number(value) : value };
    setBrief(written);
    filmDraft.saveBrief(written);
    if (trouble[name]) {
      setTrouble({ ...trouble, [name]: undefined });
    }
  };
  const take = (file) => {
    const refusal = refusalOf(file);
    setTrouble({ ...trouble, image: refusal });
    setImage(refusal ? null : file);
    filmDraft.saveImage(refusal ? null : file);
  };
  const start = async (event) => {
    event.preventDefault();
    if (uploading.get() !== null) {
      return;
    }
    const missing = missingIn({ ...brief, image });
    setTrouble(missing);
    if (Object.keys(missing).length > 0) {
      document.getElementById(Object.keys(missing)[0]).focus();
      return;
    }
    const { title, prompt, language, scenes: sceneCount } = brief;
    uploading.set(0);
    try {
      const wish = { title, prompt, language, sceneCount };
      filmDraft.saveKey(wishOf(wish, image));
      const { id } = await upload(wish, image, uploading.set);
      await filmDraft.drop();
      started.set(started.get() + 1);
      if (isShown.current) {
        go(paths.job(id));
      } else {
        say(`“${title}” is with the directors.`);
      }
    } catch (failure) {
      setTrouble(failure.fields ?? {});
      complain(failure);
    }
    uploading.set(null);
  };

  return form({ class: 'page new-job', onSubmit: start, noValidate: true },
    h1({ class: 'page-title' }, 'New film'),
    h(PictureField, { image, take, trouble: trouble.image }),
    div({ class: 'new-job-brief' },
      h(Field, { id: 'title', name: 'Title', trouble: trouble.title },
        input({ id: 'title', name: 'title', value: brief.title, onInput: write, maxlength: 200, autocomplete: 'off', placeholder: 'The last bus', ...said(brief.language), ...described('title', trouble) })),
      h(Field, { id: 'prompt', name: 'Brief', trouble: trouble.prompt },
        textarea({
          id: 'prompt', name: 'prompt', value: brief.prompt, onInput: write, rows: 7, maxlength: 4000, ...said(brief.language), ...described('prompt', trouble),
          placeholder: 'What happens, one sentence a scene. A woman waits on the hill. The sun goes down…',
        })),
      div({ class: 'field-row' },
        h(Field, { id: 'scenes', name: 'Scenes', trouble: trouble.sceneCount },
          div({ class: 'range' },
            input({
              id: 'scenes', name: 'scenes', type: 'range', min: 1, max: MOST_SCENES, value: brief.scenes, onInput: write,
            }),
            output({ for: 'scenes' }, brief.scenes))),
        h(Field, { id: 'language', name: 'Language', trouble: trouble.language },
          select({ id: 'language', name: 'language', value: brief.language, onChange: write },
            languages.map(({ tag, name }) => option({ value: tag, key: tag, lang: tag, dir: 'auto' }, name))))),
      sent === null
        ? button({ class: 'button is-primary is-large' }, 'Hear the directors')
        : div({ class: 'sending', role: 'status' },
          h(ThinProgress, { done: sent, label: 'Uploading the picture' }),
          p(null, sent < 1 ? `Uploading, ${percent(sent)}` : 'The picture is checked…')),
      p({ class: 'quiet' }, 'Directors look at your picture and pitch. Nothing is rendered before you approve a storyboard.')));
}

const described = (id, trouble) => (trouble[id] ? { 'aria-invalid': true, 'aria-describedby': `${id}-trouble` } : {});

function Field({ id, name, trouble, children }) {
  return div({ class: 'field' },
    label({ for: id }, name), children,
    trouble && p({ class: 'field-trouble', id: `${id}-trouble` }, sentence(name, trouble)));
}

const sentence = (name, trouble) => (/^(is|has|contains|must|does|cannot)\b/.test(trouble) ? `${name} ${trouble}.` : trouble);

function PictureField({ image, take, trouble }) {
  const [preview, setPreview] = useState(null);
  const [isOver, setIsOver] = useState(false);
  const field = useRef();

  useEffect(() => {
    if (!image) {
      setPreview(null);
      return undefined;
    }
    const url = URL.createObjectURL(image);
    setPreview(url);
    return () => URL.revokeObjectURL(url);
  }, [image]);
  useFiles((file) => {
    setIsOver(false);
    take(file);
  });

  const shown = image && preview;
  const hover = (event) => {
    event.preventDefault();
    setIsOver(true);
  };
  return div({ class: 'picture-field' },
    label({
      class: `drop${isOver ? ' is-over' : ''}${shown ? ' is-filled' : ''}`,
      onDragOver: hover, onDragEnter: hover, onDragLeave: () => setIsOver(false),
    },
    input({
      id: 'image', ref: field, class: 'unseen', type: 'file', accept: TYPES.join(','), 'aria-label': 'Picture',
      'aria-describedby': trouble ? 'image-trouble' : 'image-facts',
      onChange: (event) => event.target.files[0] && take(event.target.files[0]),
    }),
    shown && img({ src: shown, alt: 'Your picture', onError: () => take(null) }),
    span({ class: 'drop-words', id: 'image-facts' },
      shown
        ? `${image.name || 'Pasted picture'} · ${megabytes(image.size)} · choose another`
        : [icon('picture'), span({ class: 'drop-title' }, 'Drop a photograph here'),
          span({ class: 'quiet' }, 'or choose or paste one: JPEG, PNG or WebP, up to 20 MB')])),
    trouble && p({ class: 'field-trouble', id: 'image-trouble', role: 'alert' }, trouble));
}

function refusalOf(file) {
  if (file === null) {
    return 'The file is not a picture.';
  }
  if (!TYPES.includes(file.type) && !(UNSPECIFIC.includes(file.type) && NAMES.test(file.name))) {
    return 'Only JPEG, PNG and WebP pictures can be used.';
  }
  return file.size > LARGEST_BYTES ? `The picture has ${megabytes(file.size)}; 20 MB is the most.` : undefined;
}

function missingIn({ title, prompt, image }) {
  return {
    ...(!image && { image: 'Choose a picture to begin with.' }),
    ...(!title.trim() && { title: 'Give the film a title.' }),
    ...(!prompt.trim() && { prompt: 'Say in a few sentences what happens.' }),
  };
}
