const whenUnsaid = {
  403: 'Your account may not do this.',
  404: 'There is no such thing here.',
  412: 'Somebody changed this meanwhile.',
  413: 'The upload is too large.',
  503: 'The studio is busy. Try again in a moment.',
};

/** What the server did not want to do, with words for people. */
export class Refusal extends Error {
  constructor(status, problem = {}) {
    super(problem.detail || whenUnsaid[status] || 'The studio could not do this.');
    this.status = status;
    this.reason = problem.reason;
    this.fields = Object.fromEntries((problem.errors ?? []).map(({ field, message }) => [field, message]));
  }
}

/** The request did not reach the server, or its answer did not reach us. */
export class Unreachable extends Error {
  constructor() {
    super('The studio cannot be reached. Check your connection.');
  }
}

export function problemIn(text) {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
