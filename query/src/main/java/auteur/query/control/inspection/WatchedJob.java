package auteur.query.control.inspection;

import auteur.command.film.job.JobStage;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A job as those see it who watch over all of them.
///
/// @param failingVersion the version of the event that tells of the failure; null when none does
/// @param error the failure in the words that its creator reads
/// @param stageSince when it came to its stage
/// @param changedAt when its last event was
public record WatchedJob(
        UUID jobId,
        UUID userId,
        String title,
        JobStage stage,
        Standing state,
        Turn turn,
        int cut,
        @Nullable Long failingVersion,
        @Nullable String error,
        Instant createdAt,
        Instant stageSince,
        Instant changedAt,
        long version,
        long position) {

    /// Who has to do something for a job to go on.
    public enum Turn {
        STUDIO, CREATOR, NOBODY
    }
}
