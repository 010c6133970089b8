import { useEffect, useRef, useState } from '../../app/ui.js';
import { RATE } from './film-clock.js';

/** Plays frames in real time: which one is shown, and whether it goes on. */
export function usePlayback(length, from) {
  const [frame, setFrame] = useState(from);
  const [isPlaying, setIsPlaying] = useState(true);
  const shown = useRef(from);
  const show = (next) => {
    shown.current = Math.min(Math.max(0, Math.round(next)), length - 1);
    setFrame(shown.current);
  };

  useEffect(() => {
    if (!isPlaying) {
      return undefined;
    }
    let last = performance.now();
    let left = 0;
    let asked = requestAnimationFrame(function go(now) {
      left += ((now - last) * RATE) / 1000;
      last = now;
      const whole = Math.floor(left);
      left -= whole;
      if (whole > 0) {
        show(shown.current + whole);
      }
      if (shown.current >= length - 1) {
        setIsPlaying(false);
      } else {
        asked = requestAnimationFrame(go);
      }
    });
    return () => cancelAnimationFrame(asked);
  }, [isPlaying, length]);

  return {
    frame,
    isPlaying,
    seek: show,
    toggle() {
      if (!isPlaying && shown.current >= length - 1) {
        show(0);
      }
      setIsPlaying(!isPlaying);
    },
  };
}
