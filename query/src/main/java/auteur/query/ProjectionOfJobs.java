package auteur.query;

import auteur.command.film.job.JobEvent;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Shows jobs and nothing else; the rows of a job change together.
public interface ProjectionOfJobs extends Projection {

    /// All that happens to jobs.
    @Override
    default Set<Class<?>> eventTypes() {
        return JobEvent.FAMILY.eventTypes();
    }

    @Override
    default Optional<UUID> keyOf(Recorded<?> recorded) {
        return recorded.event() instanceof JobEvent event
                ? Optional.of(event.jobId().value())
                : Optional.empty();
    }

    @Override
    default void apply(Recorded<?> recorded, Rows rows) {
        JobRecords.of(recorded).ifPresent(job -> applyJob(job, rows));
    }

    void applyJob(Recorded<JobEvent> recorded, Rows rows);
}
