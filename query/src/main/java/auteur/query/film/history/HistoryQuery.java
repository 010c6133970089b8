package auteur.query.film.history;

import auteur.command.JobId;
import auteur.command.UserId;

/// What can be asked of a job's history.
public sealed interface HistoryQuery {

    /// Answers with [HistoryEntry]s, oldest first.
    record FindHistory(JobId jobId) implements HistoryQuery {}

    /// Answers with an [UndoView].
    ///
    /// @param person whose newest act it is about
    record FindUndo(JobId jobId, UserId person) implements HistoryQuery {}
}
