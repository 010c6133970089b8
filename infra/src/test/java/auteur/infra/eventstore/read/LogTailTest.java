package auteur.infra.eventstore.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import auteur.command.JobId;
import auteur.command.film.job.JobEvent.JobCancelled;
import auteur.infra.eventstore.table.LogHead;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LogTailTest {

    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicInteger unreadableEnds = new AtomicInteger();
    private final EmbeddedEventStore store = EmbeddedEventStore.builder()
            .storageEngine(new FailingEngine())
            .fetchDelay(10)
            .build();
    private final LogTail tail = new LogTail(store, new LogHead());
    private final ConcurrentLinkedQueue<Long> heard = new ConcurrentLinkedQueue<>();

    @AfterEach
    void stop() {
        tail.destroy();
        store.shutDown();
    }

    @Test
    void hearsOnAfterTheLogCouldNotBeRead() {
        failures.set(2);
        tail.follow(_ -> {}, recorded -> heard.add(recorded.version()));

        publish(0);
        publish(1);

        await().until(() -> heard.size() >= 2);
        assertThat(heard).containsExactly(0L, 1L);
    }

    @Test
    void beginsWhenTheLogCanBeReadAtLast() {
        unreadableEnds.set(2);
        var beginning = new AtomicLong(-1);
        publish(0);
        tail.follow(beginning::set, recorded -> heard.add(recorded.version()));
        assertThat(beginning).hasValue(-1);

        await().until(() -> beginning.get() >= 0);
        publish(1);

        await().until(() -> !heard.isEmpty());
        assertThat(heard).containsExactly(1L);
    }

    @Test
    void hearsOnAfterAListenerFailed() {
        tail.follow(_ -> {}, recorded -> {
            heard.add(recorded.version());
            throw new IllegalStateException("One client is gone");
        });

        publish(0);
        publish(1);

        await().until(() -> heard.size() >= 2);
        assertThat(heard).containsExactly(0L, 1L);
    }

    private void publish(long version) {
        var job = new JobId(new UUID(1, 1));
        store.publish(new GenericDomainEventMessage<>("job", job.toString(), version, new JobCancelled(job)));
    }

    private final class FailingEngine extends InMemoryEventStorageEngine {

        @Override
        public Stream<? extends TrackedEventMessage<?>> readEvents(TrackingToken token, boolean mayBlock) {
            failIf(failures);
            return super.readEvents(token, mayBlock);
        }

        @Override
        public TrackingToken createHeadToken() {
            failIf(unreadableEnds);
            var head = super.createHeadToken();
            return head == null ? new GlobalSequenceTrackingToken(-1) : head;
        }

        private static void failIf(AtomicInteger failuresLeft) {
            if (failuresLeft.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new IllegalStateException("The database is away");
            }
        }
    }
}
