import { h, html } from '../app/ui.js';
import { ends, weight } from './words.js';

const { dd, div, dl, dt, span } = html;

/** A bar from the middle: left for the one end of a trait, right for the other. `scale` fills a half, `before` marks where it was. */
export function Bar({ trait, value, scale, before }) {
  const part = Math.min(Math.abs(value) / scale, 1) / 2;
  const [low, high] = ends[trait] ?? ['less', 'more'];
  const place = (at) => 50 + (Math.max(-1, Math.min(1, at / scale)) / 2) * 100;
  return [
    span({ class: 'trait-end' }, low),
    span({ class: 'trait-bar', role: 'img', 'aria-label': `${weight(value)}, ${value < 0 ? low : high}` },
      span({ style: { left: `${value < 0 ? 50 - part * 100 : 50}%`, width: `${part * 100}%` } }),
      before !== undefined && span({ class: 'trait-before', style: { left: `${place(before)}%` } })),
    span({ class: 'trait-end' }, high),
  ];
}

export function TraitBars({ traits, scale }) {
  return dl({ class: 'traits' }, Object.entries(traits).map(([trait, value]) =>
    div({ class: 'trait', key: trait }, dt(null, trait), dd(null, h(Bar, { trait, value, scale })))));
}
