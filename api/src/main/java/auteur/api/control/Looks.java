package auteur.api.control;

import auteur.api.account.Caller;
import auteur.api.problem.Problem;
import auteur.command.JobId;
import auteur.command.Metadata;
import auteur.command.control.OperationCommand.InspectJob;
import auteur.command.control.OperationId;
import auteur.command.film.job.JobEvent;
import auteur.query.log.EventLog;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.MetaData;
import org.springframework.stereotype.Component;

/// Puts on record that an admin looks at a job that is somebody's own, before the admin sees it.
@Component
class Looks {

    private static final long LIMIT_SECONDS = 10;
    private static final int MOST_REMEMBERED = 10_000;

    private final CommandGateway commands;
    private final EventLog log;
    private final Clock clock = Clock.systemUTC();
    private final Cache<OperationId, Boolean> recorded = Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

    Looks(CommandGateway commands, EventLog log) {
        this.commands = commands;
        this.log = log;
    }

    /// @throws Problem 404 when there never was such a job
    void record(Caller admin, JobId job) {
        var hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
        var id = OperationId.ofLook(admin.id(), job, hour);
        if (recorded.getIfPresent(id) != null) {
            return;
        }
        if (log.positionOf(JobEvent.streamOf(job), 0).isEmpty()) {
            throw Problem.notFound();
        }
        var context = MetaData.with(Metadata.BY, admin.id().toString());
        commands.sendAndWait(
                new GenericCommandMessage<>(new InspectJob(id, job, hour), context), LIMIT_SECONDS, TimeUnit.SECONDS);
        recorded.put(id, true);
    }
}
