package auteur.query.history;

import auteur.command.JobId;

/// What can be asked of a job's history.
public sealed interface HistoryQuery {

    /// Answers with [HistoryEntry]s, oldest first.
    record FindHistory(JobId jobId) implements HistoryQuery {}
}
