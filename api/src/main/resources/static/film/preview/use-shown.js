import { useMemo } from '../../app/ui.js';
import { pathOf } from './camera-path.js';
import { aspectOf, pictureOf, useFraming, usePersonas, useStillness } from './facts.js';
import { usePictures } from './use-pictures.js';
import { vignetteCanvas } from './vignette.js';

const LONG = 1280;
const SHORT = 720;

/**
 * What each scene shows: the camera moves past the whole graded picture as it will in the film; until that is there, or where nothing is to
 * move, the scene's still stands for it. `draw(pen)` answers how scene `n` is drawn at a moment.
 */
export function useShown(job, scenes) {
  const isStill = useStillness();
  const framing = useFraming(job.jobId, job.version);
  const director = usePersonas()[job.selected_style_id];
  const whole = pictureOf(job.jobId, job.selected_style_id);
  const stills = scenes.map((scene) => scene.image_url).filter(Boolean);
  const pictures = usePictures(isStill ? stills : [...stills, whole]);
  const picture = isStill ? null : pictures.find(whole);
  const [width, height] = framing?.portrait ? [SHORT, LONG] : [LONG, SHORT];

  const paths = useMemo(() => {
    if (!picture || !framing || !director) {
      return null;
    }
    const crops = new Map(framing.scenes.map(({ id, crop }) => [id, crop]));
    const view = { focus: framing.focus, width: picture.naturalWidth, height: picture.naturalHeight, aspect: aspectOf(framing) };
    return scenes.map((scene) => pathOf(director, { ...scene, crop: crops.get(scene.id) ?? scene.regeneration_count }, view));
  }, [picture, framing, director, scenes]);
  const vignette = useMemo(() => director && vignetteCanvas(director.vignette, width, height), [director, width]);

  const draw = (pen) => (n, moment) => {
    const still = pictures.find(scenes[n].image_url);
    if (!scenes[n].image_url || !(still || paths)) {
      pen.fillStyle = '#1f1f23';
      pen.fillRect(0, 0, width, height);
    } else if (paths) {
      const seen = paths[n](moment);
      pen.drawImage(picture, seen.x, seen.y, seen.width, seen.height, 0, 0, width, height);
      pen.drawImage(vignette, 0, 0);
    } else {
      pen.drawImage(still, 0, 0, width, height);
    }
  };
  return { draw, width, height, isStill, isMoving: paths !== null, newest: [pictures.count, paths] };
}
