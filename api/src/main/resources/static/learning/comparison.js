import { h, html, useEffect, useId, useState } from '../app/ui.js';
import { get } from '../http/client.js';
import { kinds, ruleOf, signedDigits } from './rules.js';

const { caption, div, h3, label, option, p, select, span, table, tbody, td, th, thead, tr } = html;
const verdicts = { BETTER: 'better', WORSE: 'worse', NOT_TOLD_APART: 'not told apart' };

/** How the log-loss of each chosen replay differs from that of one of them. */
export function Comparison({ replays }) {
  const id = useId();
  const [picked, setPicked] = useState(null);
  const baseline = replays.find((one) => one.id === picked) ?? replays.find(({ rule }) => ruleOf(rule) === kinds.NEWTON) ?? replays[0];
  const others = replays.filter((one) => one !== baseline);
  return div({ class: 'comparison' },
    h3(null, 'Is one better than another?'),
    div({ class: 'field' }, label({ for: id }, 'Compared with'),
      select({ id, value: baseline.id, onChange: (event) => setPicked(event.target.value) },
        replays.map((one) => option({ value: one.id, key: one.id }, one.name)))),
    p({ class: 'quiet' }, 'Both replays predicted the same choices, so they are compared choice by choice, and creators are drawn again together with what ',
      'both lost on them: 1,000 draws, always the same. Where the interval holds 0, the choices do not tell the two apart.'),
    div({ class: 'table-frame', tabindex: 0, role: 'region', 'aria-label': 'Comparison' }, table({ class: 'figures-table' },
      caption({ class: 'unseen' }, `Compared with ${baseline.name}`),
      thead(null, tr(null, ['Replay', `Than “${baseline.name}”`, 'Difference in log-loss', '95 % interval'].map((name) => th({ scope: 'col', key: name }, name)))),
      tbody(null, others.map((one) => h(Row, { replay: one, baseline, key: `${one.id} ${baseline.id}` }))))));
}

function Row({ replay, baseline }) {
  const [told, setTold] = useState(null);
  const [refusal, setRefusal] = useState(null);
  const isOfOneRange = JSON.stringify(replay.range) === JSON.stringify(baseline.range);
  useEffect(() => {
    if (!isOfOneRange) {
      return undefined;
    }
    let isGone = false;
    get(`/api/learning/replays/${replay.id}/comparison`, { baseline: baseline.id }).then((all) => isGone || setTold(all), (why) => isGone || setRefusal(why));
    return () => {
      isGone = true;
    };
  }, []);
  return tr(null, th({ scope: 'row' }, replay.name),
    refusal || !isOfOneRange ? td({ colspan: 3, class: 'quiet' }, refusal?.message ?? 'It is of a different range.') : told && [
      td(null, span({ class: `told-apart is-${told.verdict.toLowerCase()}` }, verdicts[told.verdict])),
      td(null, signedDigits(told.difference)),
      td(null, `${signedDigits(told.interval.low)} to ${signedDigits(told.interval.high)}`),
    ]);
}
