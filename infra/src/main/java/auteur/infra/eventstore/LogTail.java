package auteur.infra.eventstore;

import auteur.query.Recorded;
import auteur.query.log.EventTail;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;

/// Follows the log on this node, one thread a listener, from its end when the listener comes.
final class LogTail implements EventTail, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(LogTail.class);

    private final EventStore store;
    private volatile boolean isStopped;

    LogTail(EventStore store) {
        this.store = store;
    }

    @Override
    public void follow(Consumer<Recorded<?>> listener) {
        var end = store.createHeadToken();
        Thread.ofVirtual().name("log-tail").start(() -> follow(listener, end));
    }

    @Override
    public void destroy() {
        isStopped = true;
    }

    private void follow(Consumer<Recorded<?>> listener, TrackingToken start) {
        try (var stream = store.openStream(start)) {
            while (!isStopped) {
                if (stream.hasNextAvailable(1, TimeUnit.SECONDS)) {
                    var message = stream.nextAvailable();
                    hand(RecordedEvents.of(message), listener);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void hand(Recorded<?> recorded, Consumer<Recorded<?>> listener) {
        try {
            listener.accept(recorded);
        } catch (RuntimeException e) {
            LOG.error("A listener failed on event {} at position {}", recorded.type(), recorded.position(), e);
        }
    }
}
