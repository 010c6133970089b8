import { useEffect, useLayoutEffect, useRef, useState } from '../../app/ui.js';

/**
 * The order of the scenes while they are moved, by key or by pointer, until the studio has it.
 * `commit(sceneIds)` sends it and answers whether it was taken.
 */
export function useOrder(job, list, commit) {
  const [ids, setIds] = useState(null);
  const [dragged, setDragged] = useState(null);
  const [said, setSaid] = useState('');
  const known = job.scenes.map(({ id }) => id);
  const current = ids ?? known;

  const focused = useRef(null);

  useEffect(() => setIds(null), [known.join()]);
  // A node that is put elsewhere loses the focus, and so does a button that is disabled at an end.
  useLayoutEffect(() => {
    const lost = focused.current;
    focused.current = null;
    lost?.focus();
    if (lost?.disabled) {
      lost.closest('[data-scene]').querySelector('.scene-open').focus();
    }
  }, [current.join()]);

  const moved = (id, to) => {
    const others = current.filter((other) => other !== id);
    others.splice(to, 0, id);
    return others;
  };
  const send = async (next) => {
    if (next.join() !== known.join() && !(await commit(next))) {
      setIds(null);
    }
  };

  return {
    said,
    dragged,
    sorted: (scenes) => scenes.toSorted((a, b) => current.indexOf(a.id) - current.indexOf(b.id)).map((scene, n) => ({ ...scene, scene_index: n })),
    move(id, by) {
      const to = current.indexOf(id) + by;
      if (to < 0 || to >= current.length) {
        return;
      }
      const next = moved(id, to);
      focused.current = document.activeElement;
      setIds(next);
      setSaid(`Now scene ${to + 1} of ${current.length}.`);
      send(next);
    },
    drag(id, pointerDown) {
      pointerDown.preventDefault();
      setDragged(id);
      let latest = current;
      const over = ({ clientX, clientY }) => {
        const target = document.elementFromPoint(clientX, clientY)?.closest('[data-scene]')?.dataset.scene;
        if (target && target !== id && list.current.contains(document.elementFromPoint(clientX, clientY))) {
          const others = latest.filter((other) => other !== id);
          others.splice(latest.indexOf(target), 0, id);
          latest = others;
          setIds(latest);
        }
      };
      const end = new AbortController();
      const drop = (isKept) => () => {
        end.abort();
        setDragged(null);
        if (isKept) {
          send(latest);
        } else {
          setIds(null);
        }
      };
      addEventListener('pointermove', over, { signal: end.signal });
      addEventListener('pointerup', drop(true), { signal: end.signal });
      addEventListener('pointercancel', drop(false), { signal: end.signal });
    },
  };
}
