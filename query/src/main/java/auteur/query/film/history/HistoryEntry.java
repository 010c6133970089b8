package auteur.query.film.history;

import auteur.command.film.job.JobEvent;
import auteur.command.film.job.JobStage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One event of a job, for people and as data.
///
/// @param summary what happened, in a plain sentence
/// @param data the event as it is stored
/// @param stillUrl the picture that it is about, if it is about one
public record HistoryEntry(
        long position,
        long version,
        String type,
        JobStage stage,
        Instant at,
        String by,
        String summary,
        JobEvent data,
        @Nullable String stillUrl) {}
