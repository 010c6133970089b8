/** What the two ends of each trait are called. */
export const ends = {
  warmth: ['cool', 'warm'],
  contrast: ['soft', 'deep contrast'],
  motion: ['still', 'moving'],
  density: ['sparse', 'full frames'],
  realism: ['stylised', 'realistic'],
  pace: ['slow', 'quick'],
};

/** A difference with its sign. */
export const signed = (value) => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`;

export const weight = (value) => value.toFixed(2).replace('-', '−');

/** How sure a weight is, in a word. */
export function sureness(confidence) {
  if (confidence < 0.1) {
    return 'a guess';
  }
  if (confidence < 0.35) {
    return 'a hunch';
  }
  return confidence < 0.6 ? 'fairly sure' : 'quite sure';
}

/** The traits that moved by more than a rounding, the most moved first. */
export const moves = (moved, least = 0.005) =>
  Object.entries(moved).filter(([, by]) => Math.abs(by) >= least).sort(([, a], [, b]) => Math.abs(b) - Math.abs(a));

/** The score of a pitch as it is shown: the model's may leave the scale. */
export const onScale = (score) => Math.min(10, Math.max(0, score));

/** What a choice was to the studio that made it. */
export function expectation(probability) {
  if (probability >= 0.5) {
    return 'as expected';
  }
  return probability < 0.1 ? 'a surprise' : 'not unexpected';
}
