import { h, html, icon, useEffect, useState } from '../../app/ui.js';
import { useShortcut } from '../../app/shortcuts.js';
import { get } from '../../http/client.js';
import { commands } from '../jobs/commands.js';
import { Reasons } from '../../taste/reasons.js';
import { TraitBars } from '../../taste/trait-bars.js';
import { onScale } from '../../taste/words.js';
import { useFraming, usePersonas } from '../preview/facts.js';
import { ComparePitches } from './compare-pitches.js';
import { PitchPicture } from './pitch-picture.js';

const { button, details, div, figcaption, figure, h2, h3, img, li, meter, ol, p, section, span, strong, summary } = html;

export function Pitches({ job, act }) {
  const personas = usePersonas();
  const [chosen, setChosen] = useState(null);
  const [reasons, setReasons] = useState(null);
  const pitches = job.directorPitches;
  const havePitched = pitches.length > 0;
  const framing = useFraming(job.jobId, havePitched);
  const [compares, setCompares] = useState(false);

  useEffect(() => {
    if (havePitched) {
      get(`/api/profile/pitches/${job.jobId}`).then(setReasons, () => {});
    }
  }, [havePitched, job.jobId]);
  const choose = async (directorId) => {
    setCompares(false);
    setChosen(directorId);
    if (!(await act(() => commands.selectDirector(job, directorId)))) {
      setChosen(null);
    }
  };
  useShortcut(['1', '2', '3', '4', '5', '6', '7', '8', '9'], 'Go to a pitch', (key) => {
    document.querySelectorAll('.pitch-choose')[Number(key) - 1]?.focus();
  });

  return div({ class: 'pitching' },
    h(Picture, { job }),
    !havePitched || !framing
      ? p({ class: 'pitching-wait', role: 'status', 'aria-busy': true }, 'The directors look at your picture…')
      : section({ 'aria-label': 'Pitches' },
        pitches.length > 1 && div({ class: 'pitch-tools' },
          button({ type: 'button', class: 'button', onClick: () => setCompares(true) }, icon('takes'), 'Compare two pitches')),
        compares && h(ComparePitches, { job, personas, framing, choose, onClose: () => setCompares(false) }),
        ol({ class: 'pitches' }, pitches.map((pitch, n) =>
          h(Pitch, {
            job, framing, pitch, n, persona: personas[pitch.directorId], reasons, chosen, choose, key: pitch.directorId,
          })))));
}

function Picture({ job }) {
  return figure({ class: 'pitching-picture' },
    img({ src: job.remastered_image_url ?? job.source_image_url, alt: 'Your picture' }),
    figcaption(null,
      job.invariant_visual_summary && p(null, job.invariant_visual_summary),
      job.quality_score !== null && p({ class: 'quiet' },
        `Picture quality ${job.quality_score.toFixed(1)} of 10`,
        job.is_remastered && ' · remastered: its levels were raised and it was sharpened')));
}

function Pitch({ job, framing, pitch, n, persona, reasons, chosen, choose }) {
  const isChosen = chosen === pitch.directorId;
  const [moves, setMoves] = useState(false);
  return li({
    class: 'pitch', onMouseEnter: () => setMoves(true), onMouseLeave: () => setMoves(false),
    onFocusIn: () => setMoves(true), onFocusOut: () => setMoves(false),
  },
    h(PitchPicture, { job, pitch, persona, framing, moves }),
    persona && div({ class: 'palette', 'aria-hidden': true },
      persona.palette.map((colour) => span({ key: colour, style: { backgroundColor: colour } }))),
    div({ class: 'pitch-words' },
      p({ class: 'pitch-director' }, span({ class: 'pitch-number', 'aria-hidden': true }, n + 1), pitch.name),
      h2({ class: 'pitch-title', dir: 'auto' }, pitch.title),
      p({ class: 'pitch-treatment', dir: 'auto' }, pitch.treatment),
      h(Score, { pitch }),
      h(Reasons, { reasons, directorId: pitch.directorId }),
      persona && h(Persona, { persona })),
    button({
      type: 'button', class: `button pitch-choose${n === 0 ? ' is-primary' : ''}`, disabled: chosen !== null,
      onClick: () => choose(pitch.directorId),
    }, isChosen ? 'Hired…' : `Choose ${pitch.name}`));
}

function Score({ pitch }) {
  const score = onScale(pitch.score);
  return div({ class: 'pitch-score' },
    div({ class: 'pitch-figures' },
      strong({ title: 'Score with your taste' }, score.toFixed(1), span({ class: 'quiet' }, ' of 10')),
      meter({ min: 0, max: 10, value: score, 'aria-label': 'Score of 10' })),
    p({ class: 'quiet' }, pitch.why));
}

function Persona({ persona }) {
  return details({ class: 'persona' },
    summary(null, 'Who is this?'),
    p(null, persona.voice),
    h3(null, 'Camera'), p(null, persona.camera),
    h3(null, 'Pacing'), p(null, persona.pacing),
    h(TraitBars, { traits: persona.traits, scale: 1 }));
}
