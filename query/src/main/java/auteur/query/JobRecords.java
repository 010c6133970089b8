package auteur.query;

import auteur.command.film.job.JobEvent;
import auteur.command.film.job.JobStage;
import java.util.Optional;

/// Narrows what a projection is given to the events of jobs.
public final class JobRecords {

    private JobRecords() {}

    /// The stage of the job after the event; empty in logs of old.
    public static Optional<JobStage> stageOf(Recorded<?> recorded) {
        return recorded.state().map(JobStage::valueOf);
    }

    /// The event if it is a job's; empty for any other.
    public static Optional<Recorded<JobEvent>> of(Recorded<?> recorded) {
        return recorded.event() instanceof JobEvent event
                ? Optional.of(new Recorded<>(
                        recorded.position(),
                        recorded.stream(),
                        recorded.version(),
                        recorded.type(),
                        recorded.at(),
                        recorded.by(),
                        recorded.state(),
                        recorded.request(),
                        event))
                : Optional.empty();
    }
}
