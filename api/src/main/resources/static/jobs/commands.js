import { send } from '../http/client.js';
import { Refusal } from '../http/refusal.js';
import { complain, say } from '../app/notices.js';

const at = (job, rest = '') => `/api/jobs/${job.jobId}${rest}`;
const seen = (job) => ({ ifMatch: job.version });

export const commands = {
  selectDirector: (job, directorId) => send('POST', at(job, '/director'), { directorId }),
  addScene: (job, scene) => send('POST', at(job, '/scenes'), scene),
  editScene: (job, sceneId, changes) => send('PATCH', at(job, `/scenes/${sceneId}`), changes),
  removeScene: (job, sceneId) => send('DELETE', at(job, `/scenes/${sceneId}`)),
  reorder: (job, sceneIds) => send('PUT', at(job, '/scenes/order'), { sceneIds }, seen(job)),
  regenerate: (job, sceneId, prompt) => send('POST', at(job, `/scenes/${sceneId}/regenerate`), prompt ? { prompt } : {}),
  lock: (job, sceneId, locked) => send('PUT', at(job, `/scenes/${sceneId}/character-lock`), { locked }),
  chooseTake: (job, sceneId, take) => send('PUT', at(job, `/scenes/${sceneId}/take`), { take }),
  undo: (job, toVersion) => send('POST', at(job, '/storyboard/undo'), { toVersion }),
  approve: (job) => send('POST', at(job, '/storyboard/approve'), undefined, seen(job)),
  reopen: (job, fromCut) => send('POST', at(job, '/storyboard/reopen'), fromCut ? { fromCut } : undefined),
  nameCut: (job, cut, name) => send('PATCH', at(job, `/cuts/${cut}`), { name }),
  retry: (job) => send('POST', at(job, '/retry')),
  cancel: (job) => send('POST', at(job, '/cancel')),
  remove: (job) => send('DELETE', at(job)),
};

/**
 * Sends a command, shows its outcome and a refusal in plain words; answers whether it was done.
 * `offerFor(version)` makes the offer that stands beside `done`, such as to undo it.
 */
export async function perform(command, { reload, done, offerFor }) {
  try {
    const { position, version } = await command();
    await reload(position);
    if (done) {
      say(done, offerFor?.(version));
    }
    return true;
  } catch (failure) {
    if (failure instanceof Refusal && failure.status === 412) {
      await reload();
      complain({ message: 'The film changed while you were looking. This is how it stands now: check it, then try again.' });
    } else {
      complain(failure);
      await reload();
    }
    return false;
  }
}
