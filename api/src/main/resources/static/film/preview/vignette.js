const DARKEST = 200 / 255;
const CLEAR = 0.25;
const STOPS = 16;

/** How dark a vignette is from the middle to the corners, as the renderer lays it over stills and clips: pairs of place and opacity. */
const stopsOf = (strength) => Array.from({ length: STOPS + 1 }, (_, n) => {
  const place = n / STOPS;
  const distance = Math.max(0, (place - CLEAR) / (1 - CLEAR));
  return [place, strength * DARKEST * distance * distance * (3 - 2 * distance)];
});

export const vignetteCss = (strength) =>
  `radial-gradient(farthest-corner, ${stopsOf(strength).map(([place, opacity]) => `rgb(0 0 0 / ${opacity.toFixed(4)}) ${100 * place}%`).join(', ')})`;

/** A canvas with the vignette on it, to be drawn over a frame. */
export function vignetteCanvas(strength, width, height) {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const pen = canvas.getContext('2d');
  pen.setTransform(width / 2, 0, 0, height / 2, width / 2, height / 2);
  const shade = pen.createRadialGradient(0, 0, 0, 0, 0, Math.SQRT2);
  stopsOf(strength).forEach(([place, opacity]) => shade.addColorStop(place, `rgb(0 0 0 / ${opacity})`));
  pen.fillStyle = shade;
  pen.fillRect(-1, -1, 2, 2);
  return canvas;
}
