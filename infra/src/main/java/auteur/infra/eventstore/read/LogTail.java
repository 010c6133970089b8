package auteur.infra.eventstore.read;

import auteur.infra.eventstore.form.RecordedEvents;
import auteur.infra.eventstore.table.LogHead;
import auteur.query.Recorded;
import auteur.query.log.EventTail;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;

/// Follows the log on this node, one thread a listener, from its end when the listener comes. Where the log has lost what was heard, it begins
/// again from what was kept.
public final class LogTail implements EventTail, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(LogTail.class);

    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final EventStore store;
    private final LogHead head;
    private volatile boolean isStopped;

    public LogTail(EventStore store, LogHead head) {
        this.store = store;
        this.head = head;
    }

    @Override
    public void follow(LongConsumer beginning, Consumer<Recorded<?>> listener) {
        var losses = head.losses();
        var end = endIfReadable();
        if (end != null) {
            beginning.accept(LogWindow.positionOf(end));
        }
        Thread.ofPlatform().daemon().name("log-tail").start(new Following(end, losses, beginning, listener));
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

    /// One listener's way through the log.
    private final class Following implements Runnable {

        private final LongConsumer beginning;
        private final Consumer<Recorded<?>> listener;
        private @Nullable TrackingToken seen;
        private int losses;

        Following(
                @Nullable TrackingToken start, int losses, LongConsumer beginning, Consumer<Recorded<?>> listener) {
            seen = start;
            this.losses = losses;
            this.beginning = beginning;
            this.listener = listener;
        }

        /// A log that cannot be read for a while is followed on from where it was left.
        @Override
        public void run() {
            var failures = 0;
            while (!isStopped) {
                try (var stream = store.openStream(start())) {
                    while (!isStopped && !isAhead()) {
                        if (stream.hasNextAvailable(1, TimeUnit.SECONDS)) {
                            var message = stream.nextAvailable();
                            seen = message.trackingToken();
                            hand(RecordedEvents.of(message), listener);
                        }
                        failures = 0;
                    }
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                } catch (RuntimeException e) {
                    if (!isAhead()) {
                        LOG.warn("The log cannot be read after {} and is tried again", seen, e);
                        LockSupport.parkNanos(pause(failures++));
                    }
                }
            }
        }

        /// Whether the log has lost what was heard last.
        private boolean isAhead() {
            return seen != null && head.keptSince(losses).orElse(Long.MAX_VALUE) < LogWindow.positionOf(seen);
        }

        private TrackingToken start() {
            var from = seen;
            if (from == null || isAhead()) {
                var known = head.losses();
                var kept = head.keptSince(losses);
                losses = known;
                from = kept.isPresent() ? new GlobalSequenceTrackingToken(kept.getAsLong()) : store.createHeadToken();
                seen = from;
                beginning.accept(LogWindow.positionOf(from));
            }
            return from;
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
