package auteur.infra.work;

import com.github.kagkarlsson.scheduler.Clock;
import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Starts those who work on a queue when everything else runs, and stops them first.
public final class WorkLifecycle implements SmartLifecycle {

    /// Later than any wait between two tries.
    private static final Duration LATEST = Duration.ofMinutes(6);

    private final Scheduler scheduler;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final String table;
    private final boolean isAlone;
    private volatile boolean isRunning;

    /// @param table the queue, in the database of `jdbc`
    /// @param isAlone whether no other node works on this database
    public WorkLifecycle(Scheduler scheduler, JdbcClient jdbc, Clock clock, String table, boolean isAlone) {
        this.scheduler = scheduler;
        this.jdbc = jdbc;
        this.clock = clock;
        this.table = table;
        this.isAlone = isAlone;
    }

    @Override
    public void start() {
        if (isAlone) {
            releaseWhatAKilledProgramHeld();
        }
        bringForwardWhatAnotherClockPutOff();
        scheduler.start();
        isRunning = true;
    }

    @Override
    public void stop() {
        isRunning = false;
        scheduler.stop();
    }

    @Override
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
}
