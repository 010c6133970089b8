package auteur.api.film.job;

import auteur.command.film.job.JobEvent;
import auteur.command.film.job.JobStage;
import auteur.query.JobRecords;
import auteur.query.Recorded;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A committed event of a job, as listeners are sent it.
///
/// @param stream of the log, as in the frames of all families
/// @param state as in the frames of all families; here it is the stage
/// @param data null for an event that this program cannot read, as while nodes of two versions run
record JobFrame(
        long position,
        UUID jobId,
        String stream,
        long version,
        String type,
        @Nullable JobStage stage,
        @Nullable String state,
        Instant at,
        String by,
        @Nullable JobEvent data) {

    static JobFrame of(Recorded<?> recorded) {
        return new JobFrame(
                recorded.position(),
                UUID.fromString(recorded.stream()),
                recorded.stream(),
                recorded.version(),
                recorded.type(),
                JobRecords.stageOf(recorded).orElse(null),
                recorded.state().orElse(null),
                recorded.at(),
                recorded.by(),
                recorded.event() instanceof JobEvent event ? event : null);
    }
}
