package auteur.infra.learning;

import auteur.infra.machine.postgres.EmbeddedPostgres;
import auteur.infra.work.SteadyClock;
import auteur.infra.work.WorkLifecycle;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/// The durable queue of replays: one at a time on each node, beside the crew's own queue. A replay of a killed node begins anew.
@Component
class ReplayQueue implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ReplayQueue.class);

    private static final String TABLE = "runtime.replay_tasks";
    private static final int MOST_TRIES = 3;
    private static final Duration WAIT = Duration.ofSeconds(5);

    private final Scheduler scheduler;
    private final OneTimeTask<Void> task;
    private final ReplayRun run;
    private final WorkLifecycle lifecycle;
    private final SteadyClock clock;

    ReplayQueue(
            DataSource database,
            JdbcClient jdbc,
            ReplayRun run,
            SteadyClock clock,
            ObjectProvider<EmbeddedPostgres> embedded) {
        this.run = run;
        this.clock = clock;
        task = Tasks.oneTime("replay")
                .onFailure(this::failed)
                .onDeadExecutionRevive()
                .execute((instance, _) -> run.perform(UUID.fromString(instance.getId())));
        scheduler = new SchedulerBuilder(new TransactionAwareDataSourceProxy(database), List.of(task))
                .tableName(TABLE)
                .clock(clock)
                .threads(1)
                .pollingInterval(Duration.ofMillis(500))
                .heartbeatInterval(Duration.ofSeconds(3))
                .missedHeartbeatsLimit(4)
                .shutdownMaxWait(Duration.ofSeconds(5))
                .build();
        lifecycle = new WorkLifecycle(scheduler, jdbc, clock, TABLE, embedded.getIfAvailable() != null);
    }

    /// In the caller's transaction, if there is one.
    void add(UUID replay) {
        scheduler.scheduleIfNotExists(task.instance(replay.toString()), clock.now());
    }

    /// Looks for replays now, where this node has time for one.
    void wake() {
        scheduler.triggerCheckForDueExecutions();
    }

    @Override
    public void start() {
        lifecycle.start();
    }

    @Override
    public void stop() {
        lifecycle.stop();
    }

    @Override
    public boolean isRunning() {
        return lifecycle.isRunning();
    }

    private void failed(ExecutionComplete completed, ExecutionOperations<Void> operations) {
        var execution = completed.getExecution();
        var replay = UUID.fromString(execution.taskInstance.getId());
        var tries = execution.consecutiveFailures + 1;
        LOG.warn("Replay {} failed on try {}", replay, tries, completed.getCause().orElse(null));
        if (tries < MOST_TRIES || !isRunning()) {
            operations.reschedule(completed, completed.getTimeDone().plus(WAIT));
        } else {
            run.giveUp(replay);
            operations.remove();
        }
    }
}
