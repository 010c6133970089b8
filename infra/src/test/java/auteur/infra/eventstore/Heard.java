package auteur.infra.eventstore;

import auteur.command.film.job.JobEvent.JobCancelled;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;

/// A handler that does nothing but notice when it was called, and with what.
final class Heard {

    private final AtomicLong count = new AtomicLong();
    private final Map<String, Long> nanosOf = new ConcurrentHashMap<>();
    private volatile boolean isTimed;

    @EventHandler
    void on(JobCancelled event, EventMessage<JobCancelled> message) {
        count.incrementAndGet();
        if (isTimed) {
            nanosOf.put(event.jobId().toString(), System.nanoTime());
        }
    }

    void time() {
        isTimed = true;
    }

    long count() {
        return count.get();
    }

    /// When the event of that stream was handled.
    long nanosOf(String stream) {
        return nanosOf.getOrDefault(stream, Long.MAX_VALUE);
    }
}
