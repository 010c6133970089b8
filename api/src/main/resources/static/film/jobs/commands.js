import { send } from '../../http/client.js';
import { Refusal } from '../../http/refusal.js';
import { complain, say, settle } from '../../app/notices.js';

const at = (job, rest = '') => `/api/jobs/${job.jobId}${rest}`;
const seen = (job) => ({ ifMatch: job.tag });
const since = (job) => ({ since: job.version });

export const commands = {
  selectDirector: (job, directorId) => send('POST', at(job, '/director'), { directorId }, since(job)),
  addScene: (job, scene) => send('POST', at(job, '/scenes'), scene),
  editScene: (job, sceneId, changes) => send('PATCH', at(job, `/scenes/${sceneId}`), changes, seen(job)),
  removeScene: (job, sceneId) => send('DELETE', at(job, `/scenes/${sceneId}`), undefined, seen(job)),
  reorder: (job, sceneIds) => send('PUT', at(job, '/scenes/order'), { sceneIds }, seen(job)),
  regenerate: (job, sceneId, prompt) => send('POST', at(job, `/scenes/${sceneId}/regenerate`), prompt ? { prompt } : {}, since(job)),
  redraw: (job, sceneIds) => send('POST', at(job, '/scenes/redraw'), { sceneIds }, seen(job)),
  redrawOutdated: (job) => send('POST', at(job, '/scenes/redraw'), undefined, seen(job)),
  removeScenes: (job, sceneIds) => send('POST', at(job, '/scenes/remove'), { sceneIds }, seen(job)),
  lockScenes: (job, sceneIds, locked) => send('PUT', at(job, '/scenes/character-lock'), { sceneIds, locked }, seen(job)),
  lock: (job, sceneId, locked) => send('PUT', at(job, `/scenes/${sceneId}/character-lock`), { locked }, since(job)),
  chooseTake: (job, sceneId, take) => send('PUT', at(job, `/scenes/${sceneId}/take`), { take }, since(job)),
  undo: (job, toVersion) => send('POST', at(job, '/storyboard/undo'), { toVersion }, since(job)),
  approve: (job) => send('POST', at(job, '/storyboard/approve'), undefined, seen(job)),
  reopen: (job, fromCut) => send('POST', at(job, '/storyboard/reopen'), fromCut ? { fromCut } : undefined, since(job)),
  nameCut: (job, cut, name) => send('PATCH', at(job, `/cuts/${cut}`), { name }, since(job)),
  requestReviewCopy: (job) => send('POST', at(job, '/review-copy'), undefined, since(job)),
  retry: (job) => send('POST', at(job, '/retry'), undefined, since(job)),
  cancel: (job) => send('POST', at(job, '/cancel'), undefined, since(job)),
  remove: (job) => send('DELETE', at(job)),
};

const MOST_TRIES = 4;

/** The crew has noted something meanwhile that changes nothing on the board. */
const looksTheSame = (now, before) => JSON.stringify([now?.stage, now?.scenes]) === JSON.stringify([before?.stage, before?.scenes]);

/**
 * Sends a command, shows its outcome and a refusal in plain words; answers whether it was done.
 *
 * `command(job)` gets the newest state. When the film has moved on meanwhile, `isStillMeant(job, before)` says whether the command may be sent
 * again as it is: by itself, when all that its sender saw still stands. `offerFor(version, before)` makes the offer that stands beside `done`, such as to undo it; `before` is the version it was sent at.
 */
export async function perform(command, { reload, latest = () => {}, done, isStillMeant = looksTheSame, offerFor }) {
  for (let tried = 1; ; tried++) {
    const before = latest();
    try {
      const answer = await command(before);
      await reload(answer);
      settle();
      if (done) {
        say(done, offerFor?.(answer.version, before?.version));
      }
      return true;
    } catch (failure) {
      const isStale = failure instanceof Refusal && failure.status === 412;
      await reload();
      if (isStale && tried < MOST_TRIES && isStillMeant(latest(), before)) {
        continue;
      }
      complain(isStale
        ? { message: 'The film changed while you were looking. This is how it stands now: check it, then try again.' }
        : failure);
      return false;
    }
  }
}
