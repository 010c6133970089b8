import { classes, h, html, icon, useState } from '../../app/ui.js';
import { go, paths } from '../../app/router.js';
import { commands } from '../jobs/commands.js';
import { ago, clock } from '../jobs/figures.js';
import { Compare } from './compare.js';
import { fileNameOf, nameOf } from './cut-name.js';
import { Screen } from './film.js';

const { a, button, div, form, h2, img, input, li, ol, p } = html;
const LONGEST_NAME = 80;

/** Every finished cut of a film, whatever is made of it now: to watch, name, download, compare and take up again. */
export function Cuts({ job, act }) {
  const [chosen, setChosen] = useState(job.cuts.at(-1)?.number);
  const [compares, setCompares] = useState(false);
  const cut = job.cuts.find(({ number }) => number === chosen) ?? job.cuts.at(-1);
  if (!cut) {
    return p({ class: 'quiet' }, 'No cut is finished yet.');
  }
  return div({ class: 'film' },
    job.cuts.length > 1 && div({ class: 'film-acts' },
      button({ type: 'button', class: 'button', 'aria-pressed': compares, onClick: () => setCompares(!compares) },
        icon('takes'), 'Compare two cuts')),
    ol({ class: 'cuts', 'aria-label': 'Cuts' }, job.cuts.map((other) => h(CutCard, {
      job, cut: other, act, key: other.number, isShown: other === cut && !compares,
      onWatch: () => {
        setChosen(other.number);
        setCompares(false);
      },
    }))),
    compares && job.cuts.length > 1
      ? h(Compare, { cuts: job.cuts })
      : div({ class: 'film' }, h2(null, nameOf(cut)), h(Screen, { job, cut })));
}

function CutCard({ job, cut, act, isShown, onWatch }) {
  const [names, setNames] = useState(false);
  const canReopen = job.stage === 'COMPLETED' || job.stage === 'CANCELLED';
  const takeUp = async () => {
    if (await act(() => commands.reopen(job, cut.number), `A new cut begins with the storyboard of ${nameOf(cut)}.`)) {
      go(paths.job(job.jobId));
    }
  };
  const name = async (event) => {
    event.preventDefault();
    if (await act(() => commands.nameCut(job, cut.number, event.target.elements.name.value.trim()))) {
      setNames(false);
    }
  };
  return li({ class: classes('cut', isShown && 'is-shown') },
    button({ type: 'button', class: 'cut-open', 'aria-pressed': isShown, 'aria-label': `Watch ${nameOf(cut)}`, onClick: onWatch },
      img({ src: cut.thumbnail_url, alt: '', loading: 'lazy' })),
    names
      ? form({ class: 'cut-name', onSubmit: name },
        input({ name: 'name', maxlength: LONGEST_NAME, defaultValue: cut.name ?? '', 'aria-label': `Name of cut ${cut.number}`, autofocus: true }),
        button({ class: 'button' }, 'Save'))
      : p({ class: 'cut-title' }, nameOf(cut)),
    p({ class: 'quiet' }, [cut.name && `cut ${cut.number}`, clock(cut.film_ms), ago(cut.made_at)].filter(Boolean).join(' · ')),
    div({ class: 'film-acts' },
      button({ type: 'button', class: 'icon-button', title: 'Name', 'aria-label': `Name ${nameOf(cut)}`, onClick: () => setNames(!names) }, icon('edit')),
      a({
        class: 'icon-button', href: cut.film_url, title: 'Download', 'aria-label': `Download ${nameOf(cut)}`,
        download: `${fileNameOf(`${job.title} ${nameOf(cut)}`)}.mp4`,
      }, icon('download')),
      button({
        type: 'button', class: 'button is-quiet', disabled: !canReopen, onClick: takeUp, 'aria-label': `Take ${nameOf(cut)} up again`,
        title: canReopen ? undefined : 'Another cut is in the making: finish or cancel it first',
      }, 'Take up again')));
}
