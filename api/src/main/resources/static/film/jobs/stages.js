export const stages = {
  PITCHING: { label: 'Pitches', tone: 'live' },
  STORYBOARDING: { label: 'Drafting', tone: 'live' },
  STORYBOARD_REVIEW: { label: 'Storyboard', tone: 'yours' },
  RENDERING: { label: 'Rendering', tone: 'live' },
  COMPLETED: { label: 'Film', tone: 'done' },
  FAILED: { label: 'Stopped', tone: 'failed' },
  CANCELLED: { label: 'Cancelled', tone: 'quiet' },
};

/** Where a film stands, for the title of the tab. */
export function standOf({ stage, directorPitches, scenes }) {
  const failed = scenes.filter(({ status }) => status === 'failed').length;
  return {
    PITCHING: directorPitches.length > 0 ? 'Pitches are in' : 'Waiting for pitches',
    STORYBOARD_REVIEW: failed > 0 ? 'A scene could not be drawn' : 'Storyboard',
    COMPLETED: 'Film is finished',
    FAILED: 'Work has stopped',
  }[stage] ?? stages[stage].label;
}

/** The way that every film takes, for the rail above the job. */
export const journey = [
  { label: 'Pitches', stages: ['PITCHING'] },
  { label: 'Storyboard', stages: ['STORYBOARDING', 'STORYBOARD_REVIEW'] },
  { label: 'Render', stages: ['RENDERING'] },
  { label: 'Film', stages: ['COMPLETED'] },
];

export const isAtRest = ({ stage }) => ['COMPLETED', 'FAILED', 'CANCELLED'].includes(stage);
