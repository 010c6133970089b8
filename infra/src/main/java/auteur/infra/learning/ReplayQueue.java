package auteur.infra.learning;

import auteur.infra.work.Queue;
import auteur.infra.work.QueueSettings;
import auteur.infra.work.Queues;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// The durable queue of replays: one at a time on each node, beside the crew's own queue. A replay of a killed node begins anew.
@Component
class ReplayQueue implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ReplayQueue.class);

    private static final int MOST_TRIES = 3;
    private static final Duration WAIT = Duration.ofSeconds(5);

    private final ReplayRun run;
    private final Queue<Void> queue;

    ReplayQueue(Queues queues, ReplayRun run) {
        this.run = run;
        queue = queues.ofNames(
                new QueueSettings("replay", "runtime.replay_tasks", 1),
                Tasks.oneTime("replay")
                        .onFailure(this::failed)
                        .onDeadExecutionRevive()
                        .execute((instance, _) -> run.perform(UUID.fromString(instance.getId()))));
    }

    /// In the caller's transaction, if there is one.
    void add(UUID replay) {
        queue.add(replay.toString());
    }

    /// Looks for replays now, where this node has time for one.
    void wake() {
        queue.wake();
    }

    @Override
    public void start() {
        queue.start();
    }

    @Override
    public void stop() {
        queue.stop();
    }

    @Override
    public boolean isRunning() {
        return queue.isRunning();
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
