package auteur.api.film.job;

import auteur.command.JobId;
import auteur.query.ViewOutOfService;
import auteur.query.control.ControlQuery.FindProcessors;
import auteur.query.control.ProcessorView;
import auteur.query.control.inspection.InspectionQuery.FindWatchedJob;
import auteur.query.control.inspection.Waiting;
import auteur.query.control.inspection.WatchedJob;
import auteur.query.control.inspection.WorkState;
import auteur.query.film.job.JobView;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/// Finds out why a job has not got on for a while.
@Component
class Waits {

    private final QueryGateway queries;
    private final WorkState work;
    private final Clock clock = Clock.systemUTC();

    Waits(QueryGateway queries, WorkState work) {
        this.queries = queries;
        this.work = work;
    }

    Optional<Waiting> of(JobView job) {
        return job.stage().isAtRest() ? Optional.empty() : of(new JobId(job.jobId()));
    }

    private Optional<Waiting> of(JobId job) {
        var now = clock.instant();
        return watched(job)
                .filter(watched -> Waiting.mayBe(watched, now))
                .flatMap(watched -> Waiting.of(watched, work.stepsOf(job), reactions(), now));
    }

    /// A creator is shown the job all the same while the table that tells more is out of service.
    private Optional<WatchedJob> watched(JobId job) {
        try {
            return queries.query(new FindWatchedJob(job), ResponseTypes.optionalInstanceOf(WatchedJob.class)).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof ViewOutOfService) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private Optional<ProcessorView> reactions() {
        return queries.query(new FindProcessors(), ResponseTypes.multipleInstancesOf(ProcessorView.class))
                .join()
                .stream()
                .filter(processor -> processor.name().equals(ProcessorView.REACTIONS))
                .findFirst();
    }
}
