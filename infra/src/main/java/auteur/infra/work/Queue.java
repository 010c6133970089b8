package auteur.infra.work;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/// A durable queue of tasks of one kind, worked on by threads of its own. What is queued in a transaction is queued with it.
public final class Queue<T> {

    /// Later than any wait between two tries.
    private static final Duration LATEST = Duration.ofMinutes(6);

    private final Scheduler scheduler;
    private final OneTimeTask<T> task;
    private final JdbcClient jdbc;
    private final SteadyClock clock;
    private final String table;
    private final boolean isAlone;
    private volatile boolean isRunning;

    Queue(DataSource database, SteadyClock clock, boolean isAlone, QueueSettings settings, OneTimeTask<T> task,
            Serializer serializer) {
        this.task = task;
        this.clock = clock;
        this.isAlone = isAlone;
        jdbc = JdbcClient.create(database);
        table = settings.table();
        scheduler = new SchedulerBuilder(new TransactionAwareDataSourceProxy(database), List.of(task))
                .tableName(table)
                .clock(clock)
                .serializer(serializer)
                .schedulerName(new SchedulerName.Fixed(node()))
                .threads(settings.threads())
                .pollingInterval(Duration.ofMillis(500))
                .heartbeatInterval(Duration.ofSeconds(3))
                .missedHeartbeatsLimit(4)
                .shutdownMaxWait(Duration.ofSeconds(5))
                .build();
    }

    /// Queues a task, unless one of this name is queued already.
    public void add(String name, T data) {
        scheduler.scheduleIfNotExists(task.instance(name, data), clock.now());
    }

    /// Queues a task of which there is nothing to say but its name.
    public void add(String name) {
        scheduler.scheduleIfNotExists(task.instance(name), clock.now());
    }

    /// Looks for tasks now, where this node has time for one.
    public void wake() {
        scheduler.triggerCheckForDueExecutions();
    }

    public void start() {
        if (isAlone) {
            releaseWhatAKilledProgramHeld();
        }
        bringForwardWhatAnotherClockPutOff();
        scheduler.start();
        isRunning = true;
    }

    public void stop() {
        isRunning = false;
        scheduler.stop();
    }

    public boolean isRunning() {
        return isRunning;
    }

    /// Nothing is ever queued for so late: the clock has been set back since.
    private void bringForwardWhatAnotherClockPutOff() {
        jdbc.sql("UPDATE %s SET execution_time = :now WHERE NOT picked AND execution_time > :late".formatted(table))
                .param("now", clock.now().atOffset(ZoneOffset.UTC))
                .param("late", clock.now().plus(LATEST).atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Where other nodes may be at work, missed heartbeats tell that one is gone; alone there is nothing to wait for.
    private void releaseWhatAKilledProgramHeld() {
        jdbc.sql("""
                UPDATE %s
                SET picked = false, picked_by = NULL, last_heartbeat = NULL, version = version + 1
                WHERE picked
                """.formatted(table)).update();
    }

    /// Two programs on one host are two nodes.
    private static String node() {
        return String.format(Locale.ROOT, "%s-%d", new SchedulerName.Hostname().getName(),
                ProcessHandle.current().pid());
    }
}
