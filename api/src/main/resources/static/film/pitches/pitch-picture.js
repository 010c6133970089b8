import { classes, h, html, useEffect, useRef, useState } from '../../app/ui.js';
import { pathOf } from '../preview/camera-path.js';
import { aspectOf, pictureOf, stillOf, useStillness } from '../preview/facts.js';
import { vignetteCss } from '../preview/vignette.js';

const { div, img } = html;
const STEPS = 24;
const MOST_TRIES = 5;
const PAUSE_MILLIS = 1500;

/** The creator's picture as a director would begin the film with it; while `moves`, the director's camera goes its way. */
export function PitchPicture({ job, pitch, persona, framing, moves }) {
  const [tried, again] = useTries();
  const [isThere, setIsThere] = useState(false);
  const isStill = useStillness();
  return div({ class: classes('pitch-frame', framing.portrait && 'is-portrait', !isThere && 'is-waiting'), 'aria-busy': !isThere },
    img({
      key: tried, src: stillOf(job.jobId, pitch.directorId), alt: isThere ? `Your picture as ${pitch.name} would frame and grade it` : '',
      loading: 'lazy', width: 1280, height: 720, style: { visibility: isThere ? 'visible' : 'hidden' },
      onLoad: () => setIsThere(true), onError: again,
    }),
    moves && persona && !isStill && h(Moving, { job, persona, framing }));
}

/** Asks again for a while, as the painters may be busy. */
function useTries() {
  const [tried, setTried] = useState(0);
  return [tried, () => tried < MOST_TRIES && setTimeout(() => setTried(tried + 1), PAUSE_MILLIS)];
}

function Moving({ job, persona, framing }) {
  const picture = useRef();
  const [tried, again] = useTries();
  const [isThere, setIsThere] = useState(false);
  useEffect(() => {
    if (!isThere) {
      return undefined;
    }
    const { naturalWidth: width, naturalHeight: height } = picture.current;
    const camera = persona.cameraMoves.find((move) => move !== 'static') ?? 'push_in';
    const path = pathOf(persona, { number: 1, crop: 0, camera }, { focus: framing.focus, width, height, aspect: aspectOf(framing) });
    const way = Array.from({ length: STEPS + 1 }, (_, n) => {
      const seen = path(n / STEPS);
      return {
        transform: `scale(${width / seen.width}) translate(${(-100 * seen.x) / width}%, ${(-100 * seen.y) / height}%)`,
      };
    });
    const move = picture.current.animate(way, { duration: persona.shotMillis, direction: 'alternate', iterations: Infinity });
    return () => move.cancel();
  }, [isThere]);
  return div({ class: 'pitch-moving', 'aria-hidden': true, style: { visibility: isThere ? 'visible' : 'hidden' } },
    img({ key: tried, ref: picture, src: pictureOf(job.jobId, persona.directorId), alt: '', onLoad: () => setIsThere(true), onError: again }),
    div({ class: 'pitch-vignette', style: { background: vignetteCss(persona.vignette) } }));
}
