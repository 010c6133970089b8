package auteur.infra.work;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Starts those who work on a queue when everything else runs, and stops them first.
public final class WorkLifecycle implements SmartLifecycle {

    private final Scheduler scheduler;
    private final JdbcClient jdbc;
    private final String table;
    private final boolean isAlone;
    private volatile boolean isRunning;

    /// @param table the queue, in the database of `jdbc`
    /// @param isAlone whether no other node works on this database
    public WorkLifecycle(Scheduler scheduler, JdbcClient jdbc, String table, boolean isAlone) {
        this.scheduler = scheduler;
        this.jdbc = jdbc;
        this.table = table;
        this.isAlone = isAlone;
    }

    @Override
    public void start() {
        if (isAlone) {
            releaseWhatAKilledProgramHeld();
        }
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

    /// Where other nodes may be at work, missed heartbeats tell that one is gone; alone there is nothing to wait for.
    private void releaseWhatAKilledProgramHeld() {
        jdbc.sql("""
                UPDATE %s
                SET picked = false, picked_by = NULL, last_heartbeat = NULL, version = version + 1
                WHERE picked
                """.formatted(table)).update();
    }
}
