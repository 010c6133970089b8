package auteur.query.history;

import auteur.command.job.JobEvent;
import auteur.command.job.JobStage;
import java.time.Instant;

/// One event of a job, for people and as data.
///
/// @param summary what happened, in a plain sentence
/// @param data the event as it is stored
public record HistoryEntry(
        long position,
        long version,
        String type,
        JobStage stage,
        Instant at,
        String by,
        String summary,
        JobEvent data) {}
