/** Some round numbers that span from `low` to `high`. */
export function ticks(low, high, count) {
  const rough = (high - low) / Math.max(1, count);
  const power = 10 ** Math.floor(Math.log10(rough || 1));
  const step = [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((candidate) => candidate >= rough * 0.999) ?? power;
  const all = [];
  for (let n = Math.ceil(low / step - 1e-9); n * step <= high + step * 1e-6; n++) {
    all.push(n * step);
  }
  return all;
}

/** The least and the greatest of some numbers, a little apart. */
export function span(values, { from, to, padding = 0.06 } = {}) {
  const finite = values.filter(Number.isFinite);
  const low = from ?? Math.min(...finite, to ?? Infinity);
  const high = to ?? Math.max(...finite, from ?? -Infinity);
  if (!Number.isFinite(low) || !Number.isFinite(high)) {
    return [0, 1];
  }
  const room = (high - low || Math.abs(high) || 1) * padding;
  return [from ?? low - room, to ?? high + room];
}

/** A number in as few digits as its neighbours need. */
export function figure(value, size) {
  const digits = size >= 20 ? 0 : size >= 2 ? 1 : size >= 0.2 ? 2 : 3;
  return value.toLocaleString('en', { maximumFractionDigits: digits }).replace('-', '−');
}
