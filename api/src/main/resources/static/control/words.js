/** What the server's names are called on this page. */
export const standings = {
  FAILING: { label: 'Fails', tone: 'failed' },
  STUCK: { label: 'Stuck', tone: 'failed' },
  WAITING: { label: 'Waits', tone: 'live' },
  RUNNING: { label: 'Running', tone: 'live' },
  WITH_CREATOR: { label: 'With its creator', tone: 'yours' },
  AT_REST: { label: 'At rest', tone: 'quiet' },
};

export const stepKinds = {
  AnalysePicture: 'Look at the picture',
  LearnFromChoice: 'Learn from the choice',
  DraftStoryboard: 'Draft the storyboard',
  DrawFrame: 'Draw a still',
  RenderClip: 'Render a scene',
  AssembleFilm: 'Assemble the film',
  EraseMedia: 'Erase the media',
};

export const conditions = {
  FOLLOWING: { label: 'Following', tone: 'done' },
  STOPPED: { label: 'Stopped', tone: 'yours' },
  HELD: { label: 'Waits to be compared', tone: 'live' },
  UNCLAIMED: { label: 'No node works on it', tone: 'failed' },
  FAILING: { label: 'Stands still', tone: 'failed' },
};

export const buildStates = {
  BUILDING: { label: 'Building', tone: 'live' },
  COMPARING: { label: 'Comparing', tone: 'live' },
  UNDECIDED: { label: 'Waits for your decision', tone: 'yours' },
  ACTIVE: { label: 'In use', tone: 'done' },
  PREVIOUS: { label: 'Kept to go back to', tone: 'quiet' },
  ENDED: { label: 'Gone', tone: 'quiet' },
};

export const operationStates = {
  REQUESTED: { label: 'Asked for', tone: 'live' },
  RUNNING: { label: 'Running', tone: 'live' },
  DONE: { label: 'Done', tone: 'done' },
  REFUSED: { label: 'Refused', tone: 'failed' },
  TIMED_OUT: { label: 'Ran out of time', tone: 'failed' },
};

export const errorKinds = {
  HANDLER_FAILED: 'The handler failed',
  CANNOT_DECODE: 'The event cannot be decoded',
  UNKNOWN_TYPE: 'The event type is not known',
  WAITS: 'Waits behind an earlier one',
  DATABASE: 'The database did not answer',
  CLAIM_LOST: 'Another node took over',
  LOG_RESTORED: 'The log ends before what was taken in',
  DEAD_LETTERS_FULL: 'Too many dead letters',
  SCHEMA_DAMAGED: 'A table or column is not as it should be',
  PROGRAM: 'A fault of the program',
};

export const differenceKinds = {
  VALUE: 'another value',
  ONLY_OLD: 'only in the old',
  ONLY_NEW: 'only in the new',
  COLUMN_GONE: 'column is gone',
  COLUMN_NEW: 'column is new',
  TABLE_GONE: 'table is gone',
  TABLE_NEW: 'table is new',
};

const deeds = {
  STOP_PROCESSOR: ({ target }) => `Stop ${target}`,
  START_PROCESSOR: ({ target }) => `Start ${target}`,
  SPLIT_SEGMENT: ({ target, arguments: { segment } }) => `Split segment ${segment} of ${target}`,
  MERGE_SEGMENTS: ({ target, arguments: { segment } }) => `Merge segment ${segment} of ${target}`,
  RESET_PROCESSOR: ({ target }) => `Reset ${target}`,
  REBUILD_PROJECTION: ({ target }) => (target === 'all' ? 'Rebuild every projection' : `Rebuild ${target}`),
  REBUILD_JOB: ({ target }) => `Rebuild the job ${target}`,
  REBUILD_USER: ({ target }) => `Rebuild the user ${target}`,
  THROTTLE: ({ target, arguments: { eventsPerSecond } }) =>
    (eventsPerSecond ? `Bound the rebuild of ${target} to ${eventsPerSecond} events/s` : `Unbound the rebuild of ${target}`),
  CANCEL_REBUILD: ({ target }) => `Drop the rebuild of ${target}`,
  ACCEPT_BUILD: ({ target }) => `Accept the new ${target}`,
  SWITCH_BACK: ({ target }) => `Switch ${target} back`,
  PRUNE_BUILD: ({ target }) => `Prune the previous ${target}`,
  RETRY_DEAD_LETTERS: ({ arguments: { letter } }) => (letter ? `Retry dead letter ${letter}` : 'Retry dead letters'),
  DISCARD_DEAD_LETTER: ({ arguments: { letter } }) => `Discard dead letter ${letter}`,
  CHECK_SCHEMA: () => 'Check the schema',
  RETRY_JOBS: ({ target }) => (target === 'all' ? 'Let jobs go on' : 'Let a job go on'),
  CANCEL_JOBS: ({ target }) => (target === 'all' ? 'Cancel jobs' : 'Cancel a job'),
  RETRY_STEPS: ({ target }) => (target === 'all' ? 'Try waiting steps now' : 'Try a step now'),
  SWEEP_ASSETS: () => 'Remove media that nothing knows',
  INSPECT_JOB: () => 'Looked at a job',
};

export const deedOf = (operation) => deeds[operation.kind]?.(operation) ?? operation.kind;
