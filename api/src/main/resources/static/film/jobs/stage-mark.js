import { html } from '../../app/ui.js';
import { stages } from './stages.js';

const { span } = html;

export function StageMark({ stage }) {
  const { label, tone } = stages[stage];
  return span({ class: `stage-mark is-${tone}` }, label);
}
