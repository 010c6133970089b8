package auteur.infra.work;

import auteur.command.work.Step;
import auteur.command.work.WorkQueue;
import java.util.Map;
import org.springframework.context.SmartLifecycle;

/// Queues steps where they say, and has them done when everything else runs.
final class StepQueues implements WorkQueue, SmartLifecycle {

    private final Map<String, Queue<Step>> queues;

    StepQueues(Map<String, Queue<Step>> queues) {
        this.queues = queues;
    }

    @Override
    public void add(Step step) {
        var queue = queues.get(step.queue());
        if (queue == null) {
            throw new IllegalArgumentException(
                    "%s would wait in the queue %s, which nobody has declared".formatted(step.key(), step.queue()));
        }
        queue.add(step.key(), step);
    }

    @Override
    public void start() {
        queues.values().forEach(Queue::start);
    }

    @Override
    public void stop() {
        queues.values().forEach(Queue::stop);
    }

    @Override
    public boolean isRunning() {
        return queues.values().stream().anyMatch(Queue::isRunning);
    }
}
