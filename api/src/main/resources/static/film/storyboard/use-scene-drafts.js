import { useEffect, useState } from '../../app/ui.js';
import { drafts } from '../drafts/drafts.js';

/** In place of the id of a scene that is not there yet. */
export const NEW = 'new';

/**
 * Edits of a film's scenes that are not saved yet, by scene: `{ base, fields, isOpen }`. They outlive the page; null until they are read.
 */
export function useSceneDrafts(jobId) {
  const [known, setKnown] = useState(null);
  const start = `scene/${jobId}/`;
  useEffect(() => {
    setKnown(null);
    drafts.below(start).then(setKnown);
  }, [start]);

  return known && {
    of: (sceneId) => known.get(sceneId),
    /** Those of scenes that are not there. */
    orphans: (sceneIds) => [...known].filter(([id]) => id !== NEW && !sceneIds.includes(id)),
    open: [...known].find(([, { isOpen }]) => isOpen)?.[0] ?? null,
    /** A draft is kept when it says something new; one that is open also when it does not yet. */
    keep(sceneId, draft) {
      setKnown((before) => new Map(before).set(sceneId, draft));
      drafts.save(start + sceneId, draft);
    },
    drop(sceneId) {
      setKnown((before) => new Map([...before].filter(([id]) => id !== sceneId)));
      drafts.drop(start + sceneId);
    },
  };
}
