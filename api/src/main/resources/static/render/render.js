import { h, html, useEffect, useState } from '../app/ui.js';
import { said } from '../app/said.js';
import { ThinProgress } from '../film/jobs/job-card.js';
import { clock, percent, seconds } from '../film/jobs/figures.js';
import { placeOf } from '../film/jobs/place.js';

const { div, h2, img, li, ol, p, strong } = html;

export function Render({ job, progress }) {
  const rendered = job.scenes.filter(({ is_rendered: isRendered }) => isRendered).length;
  const isAssembling = progress.step === 'assemble' || rendered === job.scenes.length;
  const overall = Math.max(progress.overall, floorOf(job, rendered));
  return div({ class: 'render' },
    div({ class: 'render-overall' },
      div({ class: 'render-figures' },
        strong(null, percent(overall)),
        p({ role: 'status' }, isAssembling
          ? 'The scenes are joined into the film.'
          : `${rendered} of ${job.scenes.length} scenes are rendered.`),
        h(Elapsed)),
      h(ThinProgress, { done: overall, label: 'The whole film' })),
    h2({ class: 'unseen' }, 'Scenes'),
    ol({ class: 'board' }, job.scenes.map((scene) =>
      h(SceneProgress, { scene, language: job.language, done: scene.is_rendered ? 1 : progress.scenes[scene.id] ?? 0, key: scene.id }))));
}

/** What is known without any report: most of the work is in the scenes, the rest in joining them. */
const SHARE_OF_SCENES = 0.8;
const floorOf = ({ scenes }, rendered) => (SHARE_OF_SCENES * rendered) / scenes.length;

function SceneProgress({ scene, language, done }) {
  const state = done >= 1 ? 'Rendered' : done > 0 ? percent(done) : 'Waits';
  return li({ class: `scene-card is-rendering${done >= 1 ? ' is-rendered' : ''}` },
    div({ class: 'scene-picture' },
      img({ src: scene.image_url, alt: '', loading: 'lazy' }),
      h(ThinProgress, { done, label: `Scene ${placeOf(scene)}` })),
    div({ class: 'scene-words' },
      p({ class: 'scene-line' }, `${placeOf(scene)} · ${seconds(scene.duration_ms)} · ${state}`),
      p({ class: 'scene-description', ...said(language) }, scene.description)));
}

function Elapsed() {
  const [since] = useState(() => Date.now());
  const [now, setNow] = useState(since);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return p({ class: 'quiet' }, `Watched for ${clock(now - since)}`);
}
