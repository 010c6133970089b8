import { send } from '../http/client.js';
import { Refusal } from '../http/refusal.js';
import { complain, say } from '../app/notices.js';

const at = (job, rest = '') => `/api/jobs/${job.jobId}${rest}`;
const seen = (job) => ({ ifMatch: job.version });
const since = (job) => ({ since: job.version });

export const commands = {
  selectDirector: (job, directorId) => send('POST', at(job, '/director'), { directorId }, since(job)),
  addScene: (job, scene) => send('POST', at(job, '/scenes'), scene),
  editScene: (job, sceneId, changes) => send('PATCH', at(job, `/scenes/${sceneId}`), changes, since(job)),
  removeScene: (job, sceneId) => send('DELETE', at(job, `/scenes/${sceneId}`), undefined, since(job)),
  reorder: (job, sceneIds) => send('PUT', at(job, '/scenes/order'), { sceneIds }, seen(job)),
  regenerate: (job, sceneId, prompt) => send('POST', at(job, `/scenes/${sceneId}/regenerate`), prompt ? { prompt } : {}, since(job)),
  lock: (job, sceneId, locked) => send('PUT', at(job, `/scenes/${sceneId}/character-lock`), { locked }, since(job)),
  approve: (job) => send('POST', at(job, '/storyboard/approve'), undefined, seen(job)),
  reopen: (job) => send('POST', at(job, '/storyboard/reopen'), undefined, since(job)),
  retry: (job) => send('POST', at(job, '/retry'), undefined, since(job)),
  cancel: (job) => send('POST', at(job, '/cancel'), undefined, since(job)),
  remove: (job) => send('DELETE', at(job)),
};

/** Sends a command, shows its outcome and a refusal in plain words; answers whether it was done. */
export async function perform(command, { reload, done }) {
  try {
    const { position } = await command();
    await reload(position);
    if (done) {
      say(done);
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
