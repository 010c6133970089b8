import { h, html, icon, useRef } from '../../app/ui.js';
import { said } from '../../app/said.js';
import { useShortcut } from '../../app/shortcuts.js';
import { paths } from '../../app/router.js';
import { commands } from '../jobs/commands.js';
import { clock, cost, seconds } from '../jobs/figures.js';
import { ReviewCopy } from './review-copy.js';
import { fileNameOf } from './cut-name.js';
import { startsOf } from './starts.js';

const { a, button, div, img, li, ol, p, span, track, video } = html;

/** The finished film. */
export function Film({ job, act }) {
  const cut = job.cuts.find(({ number }) => number === job.cut) ?? job.cuts.at(-1);
  return div({ class: 'film' },
    h(Screen, { job, cut }),
    div({ class: 'film-line' },
      p({ class: 'quiet' },
        [clock(cut.film_ms), `cut ${cut.number}`, cut.name, `costs ${cost(job.cost_estimate)}`].filter(Boolean).join(' · ')),
      div({ class: 'film-acts' },
        job.cuts.length > 1 && a({ class: 'button', href: paths.cuts(job.jobId) }, icon('takes'), `All ${job.cuts.length} cuts`),
        button({ type: 'button', class: 'button', onClick: () => act(() => commands.reopen(job)) }, icon('edit'), 'Make another cut'),
        a({ class: 'button is-primary', href: cut.film_url, download: `${fileNameOf(job.title)}.mp4` }, icon('download'), 'Download'))),
    h(ReviewCopy, { job, act, fileName: fileNameOf(job.title) }));
}

/** A cut's film, with its scenes as chapters to jump to. */
export function Screen({ job, cut }) {
  const player = useRef();
  const jump = (millis) => {
    player.current.currentTime = millis / 1000;
    player.current.play();
  };
  useShortcut([' ', 'k'], 'Play or pause', () => (player.current.paused ? player.current.play() : player.current.pause()));
  useShortcut('f', 'Full screen', () => player.current.requestFullscreen());

  const scenes = job.stage === 'COMPLETED' && job.cut === cut.number ? job.scenes : cut.scenes;
  const starts = startsOf(scenes);
  return div({ class: 'film' },
    video({
      ref: player, class: 'film-player', controls: true, playsinline: true, preload: 'metadata', key: cut.film_url,
      src: cut.film_url, poster: cut.thumbnail_url, 'aria-label': cut.name ?? job.title,
    }, track({ kind: 'subtitles', src: cut.subtitles_url, srclang: job.language, label: 'Subtitles', default: true })),
    ol({ class: 'chapters', 'aria-label': 'Scenes' }, scenes.map((scene, n) =>
      li({ key: scene.id },
        button({ type: 'button', class: 'chapter', onClick: () => jump(starts[n]) },
          img({ src: scene.image_url, alt: '', loading: 'lazy' }),
          span({ class: 'chapter-line' }, `${clock(starts[n])} · ${seconds(scene.duration_ms)}`),
          span({ class: 'chapter-words', ...said(job.language) }, scene.description))))));
}
