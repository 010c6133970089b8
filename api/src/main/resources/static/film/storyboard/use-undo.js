import { get } from '../../http/client.js';
import { complain, say } from '../../app/notices.js';
import { useRef } from '../../app/ui.js';
import { commands } from '../jobs/commands.js';

/**
 * Acts on a storyboard that can be taken back: `act(command, done, isStillMeant)` offers it in its notice, `undoNewest()` does it for the newest of
 * one's own acts that is not undone yet, wherever it was done. What is under way is awaited first. `actOnMany` is for acts of several events,
 * which are refused when the job has moved on.
 */
export function useUndo(job, perform) {
  const underWay = useRef(Promise.resolve());
  const inTurn = (work) => {
    underWay.current = underWay.current.then(work, work);
    return underWay.current;
  };
  const undo = (toVersion, done) => perform(() => commands.undo(job, toVersion), done);
  const offerFor = (version) => (version > job.version
    ? { label: 'Undo', run: () => inTurn(() => undo(version - 1, 'It is undone.')) }
    : undefined);

  const offerBack = (version, before) => (version > before
    ? { label: 'Undo', run: () => inTurn(() => undo(before, 'It is undone.')) }
    : undefined);
  const acting = (offer) => (command, done, isStillMeant) => {
    const made = perform(command, done, isStillMeant, offer);
    underWay.current = Promise.all([underWay.current, made]);
    return made;
  };

  return {
    act: acting(offerFor),
    actOnMany: acting(offerBack),
    undoNewest: () => inTurn(async () => {
      try {
        const { toVersion, summary } = await get(`/api/jobs/${job.jobId}/storyboard/undo`);
        if (toVersion === null) {
          say('There is nothing to undo.');
        } else {
          await undo(toVersion, `Undone: ${summary}`);
        }
      } catch (failure) {
        complain(failure);
      }
    }),
  };
}
