import { h, html } from '../app/ui.js';
import { moves, onScale, signed, weight } from './words.js';

const { caption, details, p, span, summary, table, tbody, td, th, tr } = html;
const LEAST_SHOWN = 0.005;

/** Why a pitch scored as it did: what the picture gives, and what each trait of the creator adds. */
export function Reasons({ reasons, directorId }) {
  const pitch = reasons?.pitches.find((one) => one.directorId === directorId);
  return pitch && details({ class: 'persona reasons' },
    summary(null, 'Why this score?'),
    table(null,
      caption({ class: 'unseen' }, `The score of ${pitch.name}`),
      tbody(null,
        h(Line, { what: 'Your picture', value: weight(pitch.rawScore) }),
        moves(pitch.contributions, LEAST_SHOWN).map(([trait, by]) => h(Line, {
          what: [trait, ' ', span({ class: 'quiet' }, `${weight(reasons.weights[trait])} of yours × ${weight(pitch.traits[trait])}`)],
          value: signed(by), key: trait,
        })),
        onScale(pitch.score) !== pitch.score
          && h(Line, { what: 'Beyond the scale', value: signed(onScale(pitch.score) - pitch.score) }),
        h(Line, { what: 'Score', value: weight(onScale(pitch.score)), isSum: true }))),
    p({ class: 'quiet' }, versionOf(reasons)));
}

const Line = ({ what, value, isSum }) => tr({ class: isSum ? 'is-sum' : undefined }, th({ scope: 'row' }, what), td(null, value));

function versionOf({ profileVersion, choices }) {
  if (profileVersion === null) {
    return 'The profile that made this score is not known any more.';
  }
  return profileVersion < 0
    ? 'Nothing was known of your taste then.'
    : `By your profile as of version ${profileVersion}, with ${choices} ${choices === 1 ? 'choice' : 'choices'} in it.`;
}
