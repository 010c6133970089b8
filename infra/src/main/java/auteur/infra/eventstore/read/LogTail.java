package auteur.infra.eventstore.read;

import auteur.infra.eventstore.form.RecordedEvents;
import auteur.query.Recorded;
import auteur.query.log.EventTail;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;

/// Follows the log on this node, one thread a listener, from its end when the listener comes.
public final class LogTail implements EventTail, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(LogTail.class);

    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final EventStore store;
    private volatile boolean isStopped;

    public LogTail(EventStore store) {
        this.store = store;
    }

    @Override
    public void follow(LongConsumer beginning, Consumer<Recorded<?>> listener) {
        var end = endIfReadable();
        if (end != null) {
            beginning.accept(LogWindow.positionOf(end));
        }
        Thread.ofPlatform().daemon().name("log-tail").start(() -> follow(end, beginning, listener));
    }

    @Override
    public void destroy() {
        isStopped = true;
    }

    private @Nullable TrackingToken endIfReadable() {
        try {
            return store.createHeadToken();
        } catch (RuntimeException e) {
            LOG.warn("The end of the log cannot be read: {}", e.getMessage());
            return null;
        }
    }

    /// A log that cannot be read for a while is followed on from where it was left.
    private void follow(@Nullable TrackingToken start, LongConsumer beginning, Consumer<Recorded<?>> listener) {
        var seen = start;
        var failures = 0;
        while (!isStopped) {
            try {
                if (seen == null) {
                    seen = store.createHeadToken();
                    beginning.accept(LogWindow.positionOf(seen));
                }
                try (var stream = store.openStream(seen)) {
                    while (!isStopped) {
                        if (stream.hasNextAvailable(1, TimeUnit.SECONDS)) {
                            var message = stream.nextAvailable();
                            seen = message.trackingToken();
                            hand(RecordedEvents.of(message), listener);
                        }
                        failures = 0;
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.warn("The log cannot be read after {} and is tried again", seen, e);
                LockSupport.parkNanos(pause(failures++));
            }
        }
    }

    private static long pause(int failures) {
        return Math.min(LONGEST_PAUSE.toNanos(), PAUSE.toNanos() << Math.min(failures, 10));
    }

    private static void hand(Recorded<?> recorded, Consumer<Recorded<?>> listener) {
        try {
            listener.accept(recorded);
        } catch (RuntimeException e) {
            LOG.error("A listener failed on event {} at position {}", recorded.type(), recorded.position(), e);
        }
    }
}
