import { html } from '../app/ui.js';

const { span } = html;

/** A state with its colour, as films have it. */
export const Mark = ({ of: { label, tone } }) => span({ class: `stage-mark is-${tone}` }, label);
