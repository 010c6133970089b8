package auteur.api.live.topic;

import auteur.api.job.JobAccess;
import auteur.command.JobId;
import auteur.command.UserId;
import auteur.command.job.JobEvent.JobStarted;
import auteur.command.job.JobEvent;
import auteur.query.Recorded;
import auteur.query.log.Undecodable;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Says to whom an event of the log goes.
@Component
class Deliveries {

    private final JobAccess access;
    private final Payloads payloads;

    Deliveries(JobAccess access, Payloads payloads) {
        this.access = access;
        this.payloads = payloads;
    }

    /// Empty for what is not about a job.
    Optional<Delivery> of(Recorded<?> recorded) {
        return switch (recorded.event()) {
            case JobStarted started -> Optional.of(delivery(recorded, Optional.of(started.owner())));
            case JobEvent _ -> Optional.of(delivery(recorded, access.starterOf(jobOf(recorded))));
            case Undecodable _ -> ofUnknown(recorded);
            default -> Optional.empty();
        };
    }

    /// @param recorded an event of a job
    static JobId jobOf(Recorded<?> recorded) {
        return new JobId(UUID.fromString(recorded.stream()));
    }

    private Optional<Delivery> ofUnknown(Recorded<?> recorded) {
        if (recorded.state().isEmpty()) {
            return Optional.empty();
        }
        var starter = access.starterOf(jobOf(recorded));
        return starter.isPresent() ? Optional.of(delivery(recorded, starter)) : Optional.empty();
    }

    private Delivery delivery(Recorded<?> recorded, Optional<UserId> starter) {
        var job = jobOf(recorded);
        return new Delivery(
                recorded.position(),
                new Topic.OfJob(job),
                starter.map(Topic.OfUser::new),
                () -> payloads.ofEvent(job, recorded));
    }
}
