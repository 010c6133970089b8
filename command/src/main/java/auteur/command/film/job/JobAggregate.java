package auteur.command.film.job;

import auteur.command.JobId;
import auteur.command.Refused;
import auteur.command.film.job.JobCommand.StartJob;
import auteur.command.film.job.JobRejection.Reason;
import auteur.command.shell.Shell;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

@Aggregate(cache = "aggregateCache")
class JobAggregate extends Shell<JobCommand, JobEvent> {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable JobId id;

    private @Nullable Job job;

    JobAggregate() {
        super(JobEvent.FAMILY);
    }

    @Override
    protected List<JobEvent> decide(JobCommand command) {
        return job == null && command instanceof StartJob start
                ? JobDecider.start(start)
                : JobDecider.decide(command, current());
    }

    @Override
    protected Optional<String> stateAfter(JobEvent event) {
        return Optional.of(after(event).stage().name());
    }

    @Override
    protected Refused stale(long version) {
        return JobDecider.refusal(Reason.STALE_VERSION, current());
    }

    @Override
    protected void evolve(JobEvent event) {
        id = event.jobId();
        job = after(event);
    }

    private Job current() {
        return Objects.requireNonNull(job);
    }

    private Job after(JobEvent event) {
        return Job.after(Optional.ofNullable(job), event);
    }
}
