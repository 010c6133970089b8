export const kinds = {
  NEWTON: 'As the studio learns',
  GRADIENT: 'Plain gradient',
  BATCH: 'Batch fit, the ceiling',
  POPULARITY: 'Popularity',
  UNIFORM: 'All alike',
};

/** A rule in a few words. */
export function ruleOf({ kind, learningRate, priorVariance, halfLifeDays, traits }) {
  const parts = [kinds[kind]];
  if (kind === 'GRADIENT') {
    parts.push(`η ${learningRate}`);
  }
  if ((kind === 'NEWTON' || kind === 'BATCH') && priorVariance !== 2) {
    parts.push(`prior ${priorVariance}`);
  }
  if (halfLifeDays !== null && kind !== 'UNIFORM' && kind !== 'POPULARITY') {
    parts.push(`half-life ${halfLifeDays} d`);
  }
  if (traits.length < 6 && kind !== 'UNIFORM' && kind !== 'POPULARITY') {
    parts.push([...traits].sort().join(', '));
  }
  return parts.join(' · ');
}

export const digits = (value) => value.toFixed(4);

export const signedDigits = (value) => `${value < 0 ? '−' : '+'}${digits(Math.abs(value))}`;
