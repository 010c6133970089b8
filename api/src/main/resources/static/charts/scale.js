/** Some round numbers from `low` to `high`, with the words for each. */
export function ticks(low, high, count) {
  const rough = (high - low) / Math.max(1, count);
  const power = 10 ** Math.floor(Math.log10(rough || 1));
  const step = [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((candidate) => candidate >= rough * 0.999) ?? power;
  const decimals = Math.max(0, Math.ceil(-Math.log10(step) - 1e-9) + (String(step).includes('25') && step < 10 ? 1 : 0));
  const all = [];
  for (let n = Math.ceil(low / step - 1e-9); n * step <= high + step * 1e-6; n++) {
    all.push({ value: n * step, words: n === 0 ? '0' : figure(n * step, decimals) });
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

const figure = (value, decimals) => value.toLocaleString('en', { maximumFractionDigits: decimals }).replace('-', '−');
