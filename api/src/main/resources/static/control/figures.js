const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });

export const number = (value) => whole.format(value);

export const count = (value, one, many = `${one}s`) => `${number(value)} ${value === 1 ? one : many}`;

export const rate = (value) => `${number(value)} events/s`;

/** A length of time in its two largest units. */
export function lasting(seconds) {
  if (seconds < 10) {
    return `${seconds.toLocaleString('en', { maximumFractionDigits: 1 })} s`;
  }
  const s = Math.round(seconds);
  if (s < 60) {
    return `${s} s`;
  }
  if (s < 3600) {
    return `${Math.floor(s / 60)} min ${s % 60} s`;
  }
  if (s < 86_400) {
    return `${Math.floor(s / 3600)} h ${Math.round((s % 3600) / 60)} min`;
  }
  return `${Math.floor(s / 86_400)} d ${Math.round((s % 86_400) / 3600)} h`;
}
