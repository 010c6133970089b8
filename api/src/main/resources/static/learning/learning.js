import { h, html, useState } from '../app/ui.js';
import { count } from '../control/figures.js';
import { Creator } from './creator.js';
import { ExportForm } from './export-form.js';
import { NewReplay } from './new-replay.js';
import { Replays } from './replays.js';
import { Results } from './results.js';
import { isOpen, useLearning, useResults } from './use-learning.js';

const { div, h1, h2, p, section } = html;
const MOST_COMPARED = 6;

/** The analyst's page: how taste is learned, and what would have been learned under other rules. */
export function Learning() {
  const { overview, creators, replays, failure, reload } = useLearning();
  const [picked, setPicked] = useState(null);
  const ended = (replays ?? []).filter((replay) => !isOpen(replay) && replay.result);
  const shown = picked ?? ended.slice(0, MOST_COMPARED).map(({ id }) => id);
  const results = useResults(shown.filter((id) => ended.some((one) => one.id === id)));
  const pick = (id) => setPicked(shown.includes(id) ? shown.filter((one) => one !== id) : [...shown, id].slice(-MOST_COMPARED));

  return div({ class: 'page learning' },
    h1({ class: 'page-title' }, 'Learning'),
    failure && !replays && p({ class: 'trouble', role: 'alert' }, failure.message),
    overview && p({ class: 'quiet' }, overview.choices === 0
      ? 'No choice has been learned yet.'
      : `${count(overview.choices, 'choice')} of ${count(overview.creators, 'creator')}, up to position ${overview.settled}. Creators and jobs go by pseudonyms; what was forgotten or erased is not here.`),
    overview && h(NewReplay, { overview, reload }),
    replays && h(Replays, { replays, shown, pick, reload }),
    results.length > 0 && h(Results, { results }),
    creators.length > 0 && h(Creator, { creators }),
    overview && section({ class: 'learning-part', 'aria-label': 'Export' }, h2(null, 'Export'), h(ExportForm, { overview })));
}
