package auteur.infra.work;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.springframework.context.SmartLifecycle;

/// Starts the crew when everything else runs, and stops it first.
final class WorkLifecycle implements SmartLifecycle {

    private final Scheduler scheduler;
    private volatile boolean isRunning;

    WorkLifecycle(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    @Override
    public void start() {
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
}
