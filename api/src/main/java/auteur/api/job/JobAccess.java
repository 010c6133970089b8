package auteur.api.job;

import auteur.api.account.Caller;
import auteur.api.problem.Problem;
import auteur.command.JobId;
import auteur.command.UserId;
import auteur.command.job.JobEvent.JobDeleted;
import auteur.command.job.JobEvent.JobStarted;
import auteur.command.job.JobEvent;
import auteur.query.log.EventLog;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Whose job is whose: the one place where that is decided, for HTTP and for the socket.
@Component
public class JobAccess {

    private static final int MOST_REMEMBERED = 10_000;

    private final EventLog log;
    private final Cache<JobId, UserId> owners = Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();
    private final Cache<JobId, UserId> starters = Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

    JobAccess(EventLog log) {
        this.log = log;
    }

    /// Lets the owner pass.
    ///
    /// @throws Problem 404 for anybody else, and when there is no such job or no longer
    public void require(Caller caller, JobId job) {
        if (!isOwner(caller, job)) {
            throw Problem.notFound();
        }
    }

    public boolean isOwner(Caller caller, JobId job) {
        return ownerOf(job).filter(caller.id()::equals).isPresent();
    }

    /// The owner of a job that is there.
    public Optional<UserId> ownerOf(JobId job) {
        return Optional.ofNullable(owners.get(job, this::inLog));
    }

    /// Who started a job, which may be gone since.
    public Optional<UserId> starterOf(JobId job) {
        return Optional.ofNullable(starters.get(job, this::starterInLog));
    }

    /// Forgets a job that was deleted.
    public void forget(JobId job) {
        owners.invalidate(job);
    }

    @SuppressWarnings("NullAway") // Caffeine's way of saying that there is nothing to remember
    private UserId starterInLog(JobId job) {
        return log.start(JobEvent.streamOf(job))
                .map(start -> start.event() instanceof JobStarted started ? started.owner() : null)
                .orElse(null);
    }

    @SuppressWarnings("NullAway") // Caffeine's way of saying that there is nothing to remember
    private UserId inLog(JobId job) {
        var events = log.of(JobEvent.streamOf(job));
        if (events.isEmpty() || events.getLast().event() instanceof JobDeleted) {
            return null;
        }
        return events.getFirst().event() instanceof JobStarted started ? started.owner() : null;
    }
}
