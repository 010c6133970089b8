import { html } from '../app/ui.js';

const { dd, div, dt } = html;

/** A name and its value, in a list of `facts`. */
export const fact = (name, value, key = name) => div({ key }, dt(null, name), dd(null, value));
