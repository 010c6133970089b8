import { h, html, icon, useRef } from '../app/ui.js';
import { said } from '../app/said.js';
import { useShortcut } from '../app/shortcuts.js';
import { commands } from '../jobs/commands.js';
import { clock, cost, seconds } from '../jobs/figures.js';
import { ReviewCopy } from './review-copy.js';
import { startsOf } from './starts.js';

const { a, button, div, img, li, ol, p, span, track, video } = html;

/** The finished film, with its scenes as chapters to jump to. */
export function Film({ job, act }) {
  const player = useRef();
  const jump = (millis) => {
    player.current.currentTime = millis / 1000;
    player.current.play();
  };
  useShortcut(' ', 'Play or pause', () => (player.current.paused ? player.current.play() : player.current.pause()));
  useShortcut('f', 'Full screen', () => player.current.requestFullscreen());

  const starts = startsOf(job.scenes);
  return div({ class: 'film' },
    video({
      ref: player, class: 'film-player', controls: true, playsinline: true, preload: 'metadata',
      src: job.film_url, poster: job.thumbnail_url, 'aria-label': job.title,
    }, track({ kind: 'subtitles', src: job.subtitles_url, srclang: job.language, label: 'Subtitles', default: true })),
    div({ class: 'film-line' },
      p({ class: 'quiet' },
        [clock(job.film_ms), `cut ${job.cut}`, `costs ${cost(job.cost_estimate)}`].join(' · ')),
      div({ class: 'film-acts' },
        button({ type: 'button', class: 'button', onClick: () => act(() => commands.reopen(job)) }, icon('edit'), 'Make another cut'),
        a({ class: 'button is-primary', href: job.film_url, download: `${fileName(job.title)}.mp4` }, icon('download'), 'Download'))),
    h(ReviewCopy, { job, act, fileName: fileName(job.title) }),
    ol({ class: 'chapters', 'aria-label': 'Scenes' }, job.scenes.map((scene, n) =>
      li({ key: scene.id },
        button({ type: 'button', class: 'chapter', onClick: () => jump(starts[n]) },
          img({ src: scene.image_url, alt: '', loading: 'lazy' }),
          span({ class: 'chapter-line' }, `${clock(starts[n])} · ${seconds(scene.duration_ms)}`),
          span({ class: 'chapter-words', ...said(job.language) }, scene.description))))));
}

const fileName = (title) => title.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '').slice(0, 60) || 'film';
