import { html, icon, useEffect, useState } from '../../app/ui.js';
import { get } from '../../http/client.js';
import { commands } from '../jobs/commands.js';

const { a, button, div, p } = html;

/** The copy of a finished film with slate, time code and captions on it, and what it could not show. */
export function ReviewCopy({ job, act, fileName }) {
  const unwritable = useUnwritable(job);
  const copy = job.review_copy?.cut === job.cut ? job.review_copy : null;
  const status = copy?.status ?? 'NONE';
  return div({ class: 'film-copy' },
    status === 'WANTED' && p({ role: 'status' }, 'The review copy is being made; it takes about as long as the film plays.'),
    status === 'FAILED' && p({ role: 'alert' }, copy.error_message),
    status === 'MADE'
      ? div({ class: 'film-acts' },
        a({ class: 'button', href: copy.url, target: '_blank', rel: 'noopener' }, 'Watch the review copy'),
        a({ class: 'button', href: copy.url, download: `${fileName}-review.mp4` }, icon('download'), 'Download the review copy'))
      : status !== 'WANTED' && button(
        { type: 'button', class: 'button', onClick: () => act(() => commands.requestReviewCopy(job)) }, 'Make a review copy'),
    status !== 'WANTED' && p({ class: 'quiet' }, 'A review copy has slate, time code and captions on the picture. The film itself has none.'),
    unwritable.map(({ sceneId, place, letters }) =>
      p({ key: sceneId, class: 'film-copy-gap' },
        `Scene ${place}: no font of this studio can draw ${letters.slice(0, 12).join(' ')}${letters.length > 12 ? ' …' : ''}. A review copy shows boxes there.`)));
}

function useUnwritable(job) {
  const [unwritable, setUnwritable] = useState([]);
  useEffect(() => {
    let isGone = false;
    get(`/api/jobs/${job.jobId}/review-copy`, { atLeast: job.token })
      .then((answer) => !isGone && setUnwritable(answer.unwritable))
      .catch(() => {});
    return () => {
      isGone = true;
    };
  }, [job.jobId, job.version]);
  return unwritable;
}
