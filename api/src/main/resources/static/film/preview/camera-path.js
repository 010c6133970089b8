/** How a move goes: by these parts of the frame's width and height, and nearer by a factor, at its start or at its end. */
const ways = {
  static: { across: 0, down: 0, start: 1, end: 1 },
  push_in: { across: 0, down: 0, start: 1, end: 0.78 },
  pull_out: { across: 0, down: 0, start: 0.78, end: 1 },
  pan_left: { across: -0.24, down: 0, start: 1, end: 1 },
  pan_right: { across: 0.24, down: 0, start: 1, end: 1 },
  tilt_up: { across: 0, down: -0.2, start: 1, end: 1 },
  tilt_down: { across: 0, down: 0.2, start: 1, end: 1 },
  drift: { across: 0.13, down: -0.05, start: 1, end: 0.92 },
};
const sizes = [0.82, 0.62, 0.42];
const STEADY = 0.7;

/**
 * The part of the picture that is seen at each moment of a scene, by the formula that the renderer's CameraPath is documented with:
 * `at(moment)` answers `{ x, y, width, height }` in the picture's pixels, the moment being from 0, the first frame, to 1, the last.
 */
export function pathOf({ directorId, framing }, { number, crop, camera }, { focus, width, height, aspect }) {
  const seed = (Math.imul(31, hash(directorId)) + 1009 * number + 7919 * crop) | 0;
  const way = ways[camera];
  const part = sizes[(number - 1) % sizes.length] * framing.part * (1 - 0.07 * ((2 * crop) % 3)) * (0.985 + 0.03 * chance(seed + 1));
  const w = Math.min(
    Math.min(width, height * aspect) * clamp(part, 0.3, 1),
    width / (1 + Math.abs(way.across)),
    (height / (1 + Math.abs(way.down))) * aspect);
  const h = w / aspect;
  const place = (number + crop) % 2 === 0 ? 1 - framing.across : framing.across;
  const across = clamp(place + 0.3 * (chance(seed + 2) - 0.5), 0, 1);
  const down = clamp(framing.down + 0.2 * (chance(seed + 3) - 0.5), 0, 1);
  const frame = (side, nearest) => nearer({
    x: focus.x * width - across * w + (side * way.across * w) / 2,
    y: focus.y * height - down * h + (side * way.down * h) / 2,
    width: w,
    height: h,
  }, nearest, across, down);
  const [start, end] = inside(frame(-1, way.start), frame(1, way.end), width, height);
  return (moment) => {
    const eased = STEADY * moment + (1 - STEADY) * moment * moment * (3 - 2 * moment);
    const between = (side) => start[side] + (end[side] - start[side]) * eased;
    return { x: between('x'), y: between('y'), width: between('width'), height: between('height') };
  };
}

/** A number from 0 to 1 that is the same for the same seed (mulberry32). */
function chance(seed) {
  let mixed = (seed + 0x6D2B79F5) | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
}

/** As Java has it. */
function hash(text) {
  let sum = 0;
  for (let i = 0; i < text.length; i++) {
    sum = (Math.imul(31, sum) + text.charCodeAt(i)) | 0;
  }
  return sum;
}

const nearer = ({ x, y, width, height }, factor, across, down) => ({
  x: x + across * (width - width * factor), y: y + down * (height - height * factor), width: width * factor, height: height * factor,
});

/** Both moved together, as little as can be, until the whole way lies in the picture. */
function inside(start, end, width, height) {
  const shift = (from, size, whole) => {
    const low = Math.min(start[from], end[from]);
    const all = Math.max(start[from] + start[size], end[from] + end[size]) - low;
    return clamp(low, 0, Math.max(0, whole - all)) - low;
  };
  const x = shift('x', 'width', width);
  const y = shift('y', 'height', height);
  return [start, end].map((frame) => ({ ...frame, x: frame.x + x, y: frame.y + y }));
}

const clamp = (value, least, most) => Math.min(Math.max(value, least), most);
