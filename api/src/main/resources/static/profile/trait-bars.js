import { html } from '../app/ui.js';

const { dd, div, dl, dt, span } = html;

/** What the two ends of each trait are called. */
const ends = {
  warmth: ['cool', 'warm'],
  contrast: ['soft', 'deep contrast'],
  motion: ['still', 'moving'],
  density: ['sparse', 'full frames'],
  realism: ['stylised', 'realistic'],
  pace: ['slow', 'quick'],
};

/** Bars from the middle: left for the one end of a trait, right for the other. `scale` fills a half. */
export function TraitBars({ traits, scale }) {
  return dl({ class: 'traits' }, Object.entries(traits).map(([trait, value]) => {
    const part = Math.min(Math.abs(value) / scale, 1) / 2;
    const [low, high] = ends[trait] ?? ['less', 'more'];
    return div({ class: 'trait', key: trait },
      dt(null, trait),
      dd(null,
        span({ class: 'trait-end' }, low),
        span({ class: 'trait-bar', role: 'img', 'aria-label': `${value.toFixed(2)}, ${value < 0 ? low : high}` },
          span({ style: { left: `${value < 0 ? 50 - part * 100 : 50}%`, width: `${part * 100}%` } })),
        span({ class: 'trait-end' }, high)));
  }));
}
