import { h, html, useState } from '../../app/ui.js';
import { Dialog } from '../../app/dialog.js';
import { PitchPicture } from './pitch-picture.js';

const { button, div, label, option, p, select } = html;

/** Two pitches side by side, both moving. */
export function ComparePitches({ job, personas, framing, choose, onClose }) {
  const pitches = job.directorPitches;
  const [shown, setShown] = useState([pitches[0].directorId, pitches[1].directorId]);
  const side = (place) => {
    const pitch = pitches.find(({ directorId }) => directorId === shown[place]);
    const turnTo = ({ target }) => setShown(shown.map((id, other) => (other === place ? target.value : id)));
    return div({ class: 'pitch-side', key: place },
      label({ class: 'unseen', for: `pitch-side-${place}` }, place === 0 ? 'First director' : 'Second director'),
      select({ id: `pitch-side-${place}`, onChange: turnTo }, pitches.map(({ directorId, name }) =>
        option({ key: directorId, value: directorId, selected: directorId === pitch.directorId }, name))),
      h(PitchPicture, { job, pitch, persona: personas[pitch.directorId], framing, moves: true, key: pitch.directorId }),
      p({ class: 'pitch-title', dir: 'auto' }, pitch.title),
      p({ class: 'pitch-treatment', dir: 'auto' }, pitch.treatment),
      button({ type: 'button', class: 'button', onClick: () => choose(pitch.directorId) }, `Choose ${pitch.name}`));
  };
  return h(Dialog, { title: 'Compare two pitches', onClose, wide: true }, div({ class: 'pitch-pair' }, side(0), side(1)));
}
