/**
 * Draws a frame of the film with the transition that it may be in, as the renderer joins clips: `draw(n, moment)` draws scene `n` over the
 * whole of a canvas of that width and height.
 */
export function drawFrame(pen, frame, { scenes, clock, width, height, draw }) {
  const n = clock.sceneAt(frame);
  const passed = frame - clock.starts[n];
  const overlap = n > 0 ? clock.overlap(n - 1) : 0;
  const one = (scene) => draw(scene, clock.moment(scene, frame));
  if (passed >= overlap) {
    one(n);
    return;
  }
  const left = width * (1 - passed / overlap);
  const aside = (x, scene) => {
    pen.save();
    pen.translate(x, 0);
    one(scene);
    pen.restore();
  };
  const joins = {
    dissolve() {
      one(n - 1);
      pen.save();
      pen.globalAlpha = passed / overlap;
      one(n);
      pen.restore();
    },
    /** Even, and black on both sides of the cut. */
    fade_black() {
      const half = Math.floor(overlap / 2);
      one(passed < half ? n - 1 : n);
      pen.save();
      pen.globalAlpha = passed < half ? (passed + 1) / half : Math.max(0, 1 - (passed - half) / half);
      pen.fillStyle = '#000';
      pen.fillRect(0, 0, width, height);
      pen.restore();
    },
    wipe_left() {
      one(n - 1);
      pen.save();
      pen.beginPath();
      pen.rect(left, 0, width - left, height);
      pen.clip();
      one(n);
      pen.restore();
    },
    slide_left() {
      aside(left - width, n - 1);
      aside(left, n);
    },
  };
  joins[scenes[n - 1].transition]();
}
