import { useEffect, useRef, useState } from '../../app/ui.js';

const MOST_TRIES = 6;
const PAUSE_MILLIS = 2000;

/** Loads pictures while they are wanted: `find(url)` answers one once it can be drawn. `count` tells how many have come. */
export function usePictures(urls) {
  const known = useRef(new Map());
  const [count, setCount] = useState(0);
  useEffect(() => {
    const timers = [];
    const load = (url, tried) => {
      const picture = Object.assign(new Image(), { src: url });
      picture.decode().then(() => {
        known.current.set(url, picture);
        setCount((before) => before + 1);
      }, () => {
        if (tried < MOST_TRIES) {
          timers.push(setTimeout(() => load(url, tried + 1), PAUSE_MILLIS));
        }
      });
    };
    for (const url of urls) {
      if (!known.current.get(url)) {
        load(url, 1);
      }
    }
    return () => timers.forEach(clearTimeout);
  }, [urls.join(' ')]);
  return { find: (url) => known.current.get(url) ?? null, count };
}
