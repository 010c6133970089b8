import { h, html } from '../../app/ui.js';
import { paths } from '../../app/router.js';
import { said } from '../../app/said.js';
import { ago, clock, percent } from './figures.js';
import { StageMark } from './stage-mark.js';

const { li, a, img, div, h2, p, span } = html;

export function JobCard({ job, done }) {
  const isRendering = job.stage === 'RENDERING';
  return li({ class: 'job-card' },
    a({ href: paths.job(job.jobId), class: 'job-card-link' },
      div({ class: 'job-card-picture' },
        img({ src: job.thumbnail_url, alt: '', loading: 'lazy', decoding: 'async' }),
        isRendering && h(ThinProgress, { done: done ?? 0, label: `Rendering ${job.title}` })),
      div({ class: 'job-card-words' },
        h2({ class: 'job-card-title', ...said(job.language) }, job.title),
        p({ class: 'job-card-facts' },
          h(StageMark, { stage: job.stage }),
          isRendering && done !== undefined && span(null, percent(done)),
          job.film_ms > 0 && span(null, clock(job.film_ms)),
          job.cut > 1 && span(null, `Cut ${job.cut}`),
          span(null, ago(job.created_at))))));
}

export function ThinProgress({ done, label }) {
  return div({
    class: 'thin-progress', role: 'progressbar', 'aria-label': label,
    'aria-valuemin': 0, 'aria-valuemax': 100, 'aria-valuenow': Math.round(done * 100),
  }, span({ style: { transform: `scaleX(${done})` } }));
}
