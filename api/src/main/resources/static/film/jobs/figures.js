export function clock(millis) {
  const seconds = Math.round(millis / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

export const seconds = (millis) => `${(millis / 1000).toLocaleString('en', { maximumFractionDigits: 1 })} s`;

/** Of what is paid for; what this studio draws and renders itself is not. */
export const cost = (cents) => (cents === 0 ? 'nothing, it is made here' : (cents / 100).toLocaleString('en', { style: 'currency', currency: 'EUR' }));

export const percent = (part) => `${Math.round(part * 100)} %`;

export function megabytes(bytes) {
  return `${(bytes / 1024 / 1024).toLocaleString('en', { maximumFractionDigits: 1 })} MB`;
}

const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
const spans = [['day', 86_400], ['hour', 3600], ['minute', 60]];

export function ago(instant) {
  const passed = (Date.parse(instant) - Date.now()) / 1000;
  const [unit, length] = spans.find(([, span]) => Math.abs(passed) >= span) ?? [];
  return unit ? relative.format(Math.round(passed / length), unit) : 'just now';
}

export const timeOf = (instant) => new Date(instant).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'medium' });
