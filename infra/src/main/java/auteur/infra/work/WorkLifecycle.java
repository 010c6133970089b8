package auteur.infra.work;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Starts the crew when everything else runs, and stops it first.
final class WorkLifecycle implements SmartLifecycle {

    private final Scheduler scheduler;
    private final JdbcClient jdbc;
    private final boolean isAlone;
    private volatile boolean isRunning;

    /// @param isAlone whether no other node works on this database
    WorkLifecycle(Scheduler scheduler, JdbcClient jdbc, boolean isAlone) {
        this.scheduler = scheduler;
        this.jdbc = jdbc;
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
        scheduler.stop();
        isRunning = false;
    }

    @Override
    public boolean isRunning() {
        return isRunning;
    }

    /// Where other nodes may be at work, missed heartbeats tell that one is gone; alone there is nothing to wait for.
    private void releaseWhatAKilledProgramHeld() {
        jdbc.sql("""
                UPDATE runtime.scheduled_tasks
                SET picked = false, picked_by = NULL, last_heartbeat = NULL, version = version + 1
                WHERE picked
                """).update();
    }
}
