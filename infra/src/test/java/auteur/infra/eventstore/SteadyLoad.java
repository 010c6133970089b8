package auteur.infra.eventstore;

import auteur.command.JobId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Many writers who go on until they fail, and remember what was acknowledged.
final class SteadyLoad implements AutoCloseable {

    private static final int WRITERS = 16;

    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean isStopped;

    SteadyLoad(LogNode node) {
        for (var i = 0; i < WRITERS; i++) {
            var _ = threads.submit(() -> write(node));
        }
    }

    List<String> acknowledged() {
        return List.copyOf(acknowledged);
    }

    @Override
    public void close() {
        isStopped = true;
        threads.close();
    }

    private void write(LogNode node) {
        while (!isStopped) {
            var event = LogEvents.event(new JobId(UUID.randomUUID()), 0);
            try {
                node.append(event);
                acknowledged.add(event.getIdentifier());
            } catch (LogUnavailable _) {
                isStopped = true;
            }
        }
    }
}
