import { h, html, useEffect, useState } from '../app/ui.js';
import { get } from '../http/client.js';
import { ago } from '../jobs/figures.js';
import { TraitBars } from './trait-bars.js';

const { div, h1, p } = html;
const LEAST_SCALE = 0.5;

/** What the studio believes the creator likes, learned from the choices. */
export function Profile() {
  const [profile, setProfile] = useState(null);
  const [failure, setFailure] = useState(null);
  useEffect(() => {
    get('/api/profile').then(setProfile, setFailure);
  }, []);

  return div({ class: 'page profile' },
    h1({ class: 'page-title' }, 'Your taste'),
    failure && p({ class: 'trouble', role: 'alert' }, failure.message),
    profile && h(Learned, { profile }));
}

function Learned({ profile: { choices, weights, updatedAt } }) {
  if (choices === 0) {
    return p({ class: 'nothing-title' }, 'Nothing is learned yet. Choose a director, and the studio takes the first note.');
  }
  const scale = Math.max(LEAST_SCALE, ...Object.values(weights).map(Math.abs));
  return [
    p({ class: 'quiet' }, `Learned from ${choices} ${choices === 1 ? 'choice' : 'choices'}, the last ${ago(updatedAt)}. `,
      'Directors who lean the same way are ranked higher in your next pitches.'),
    h(TraitBars, { traits: weights, scale }),
  ];
}
