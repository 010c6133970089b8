import { html, useEffect } from '../../app/ui.js';
import { timeOf } from './figures.js';

const { p } = html;
const PATIENCE_MILLIS = 15_000;

/** Tells why nothing happens. Nothing is heard when nothing happens, so the studio is asked when it has been quiet for a while. */
export function Waiting({ job, progress, reload }) {
  const isWorkedOn = ['PITCHING', 'STORYBOARDING', 'STORYBOARD_REVIEW', 'RENDERING'].includes(job.stage);
  useEffect(() => {
    if (!isWorkedOn) {
      return undefined;
    }
    const timer = setInterval(() => reload(), PATIENCE_MILLIS + 1000);
    return () => clearInterval(timer);
  }, [job.version, progress, isWorkedOn]);

  const { waiting } = job;
  return waiting && p({ class: 'waiting-reason', role: 'status' },
    waiting.text,
    waiting.nextTryAt && ` The next try is at ${timeOf(waiting.nextTryAt)}.`);
}
