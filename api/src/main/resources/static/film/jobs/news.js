import { announce } from '../../app/announcer.js';
import { putNews, seeNews } from '../../app/title.js';
import { useEffect, useRef } from '../../app/ui.js';
import { get } from '../../http/client.js';
import { live } from '../../live/connection.js';

const words = {
  DirectorsPitched: 'The directors have pitched',
  StoryboardDrafted: 'The storyboard is drafted',
  SceneGenerationFailed: 'A scene could not be drawn',
  FilmAssembled: 'The film is finished',
  JobFailed: 'Work has stopped',
  ReviewCopyMade: 'The review copy is finished',
  ReviewCopyFailed: 'The review copy could not be made',
};

/** What comes of the caller's films while they look elsewhere is said, and stands in the tab's title until they look. */
export function useNews(isCreator, openJob) {
  const shown = useRef();
  shown.current = openJob;
  useEffect(() => {
    const look = () => document.visibilityState === 'visible' && seeNews(shown.current);
    look();
    addEventListener('visibilitychange', look);
    return () => removeEventListener('visibilitychange', look);
  }, [openJob]);
  useEffect(() => (isCreator
    ? live.follow('/user/queue/jobs', { onEvent: ({ type, jobId, token }) => words[type] && tell(words[type], jobId, token, shown) })
    : undefined), [isCreator]);
}

async function tell(text, jobId, token, shown) {
  try {
    const { title } = await get(`/api/jobs/${jobId}`, { atLeast: token });
    announce(`${title}: ${text}.`);
    if (shown.current !== jobId || document.visibilityState !== 'visible') {
      putNews(jobId, `${text}: ${title}`);
    }
  } catch {
    announce(`${text}.`);
  }
}
