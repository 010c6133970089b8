package auteur.query;

import auteur.command.job.JobEvent;
import java.util.Optional;

/// Narrows what a projection is given to the events of jobs.
public final class JobRecords {

    private JobRecords() {}

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
                        recorded.stage(),
                        recorded.request(),
                        event))
                : Optional.empty();
    }
}
