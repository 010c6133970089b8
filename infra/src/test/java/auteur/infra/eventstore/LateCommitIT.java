package auteur.infra.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import auteur.command.JobId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A writer takes its place in the log and stalls; another commits after it, with a message that is old; then the first commits.
class LateCommitIT {

    private static LogDatabase database;

    private final DomainEventMessage<?> stalled = LogEvents.event(new JobId(UUID.randomUUID()), 0);
    private final DomainEventMessage<?> quick = LogEvents.oldEvent(new JobId(UUID.randomUUID()), 0);
    private final DomainEventMessage<?> last = LogEvents.event(new JobId(UUID.randomUUID()), 0);

    @BeforeAll
    static void start() throws IOException {
        database = new LogDatabase(20);
    }

    @AfterAll
    static void stop() throws IOException {
        database.close();
    }

    @Test
    void ourReaderSeesBothExactlyOnce() throws Exception {
        try (var node = new LogNode(database.pool());
                var other = new LogNode(database.pool());
                var threads = Executors.newVirtualThreadPerTaskExecutor();
                var reader = node.store().openStream(null)) {
            var begun = new OpenAppend(database.pool(), stalled);
            var second = threads.submit(() -> other.append(quick));
            assertThat(reader.hasNextAvailable(300, TimeUnit.MILLISECONDS)).isFalse();
            begun.commit();
            begun.close();
            second.get(60, TimeUnit.SECONDS);
            node.append(last);

            assertThat(readUntil(reader, last)).containsExactly(ids(stalled, quick, last));
        }
    }

    /// Why this house keeps a log of its own.
    @Test
    void axonsReaderSkipsTheOneThatWasLate() throws Exception {
        try (var log = new AxonsOwnLog(database.pool());
                var threads = Executors.newVirtualThreadPerTaskExecutor();
                var reader = log.store().openStream(null)) {
            var hasPlace = new CountDownLatch(1);
            var mayCommit = new CountDownLatch(1);
            var late = threads.submit(() -> log.append(
                    () -> {
                        hasPlace.countDown();
                        await(mayCommit);
                    },
                    stalled));
            assertThat(hasPlace.await(10, TimeUnit.SECONDS)).isTrue();
            log.append(quick);
            assertThat(readUntil(reader, quick)).containsExactly(ids(quick));
            mayCommit.countDown();
            late.get(60, TimeUnit.SECONDS);
            log.append(last);

            assertThat(readUntil(reader, last)).containsExactly(ids(last));
        }
    }

    /// Reads until `end` was seen, and answers the ids of all on the way.
    private static List<String> readUntil(TrackingEventStream reader, EventMessage<?> end) {
        var seen = new ArrayList<String>();
        Awaitility.await().until(() -> {
            while (reader.hasNextAvailable(50, TimeUnit.MILLISECONDS)) {
                seen.add(reader.nextAvailable().getIdentifier());
            }
            return seen.contains(end.getIdentifier());
        });
        return seen;
    }

    private static String[] ids(EventMessage<?>... events) {
        return Stream.of(events).map(EventMessage::getIdentifier).toArray(String[]::new);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
