export const stages = {
  PITCHING: { label: 'Pitches', tone: 'live' },
  STORYBOARDING: { label: 'Drafting', tone: 'live' },
  STORYBOARD_REVIEW: { label: 'Storyboard', tone: 'yours' },
  RENDERING: { label: 'Rendering', tone: 'live' },
  COMPLETED: { label: 'Film', tone: 'done' },
  FAILED: { label: 'Stopped', tone: 'failed' },
  CANCELLED: { label: 'Cancelled', tone: 'quiet' },
};

/** The way that every film takes, for the rail above the job. */
export const journey = [
  { label: 'Pitches', stages: ['PITCHING'] },
  { label: 'Storyboard', stages: ['STORYBOARDING', 'STORYBOARD_REVIEW'] },
  { label: 'Render', stages: ['RENDERING'] },
  { label: 'Film', stages: ['COMPLETED'] },
];

export const isAtRest = ({ stage }) => ['COMPLETED', 'FAILED', 'CANCELLED'].includes(stage);
