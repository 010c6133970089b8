package auteur.infra.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import auteur.command.JobId;
import auteur.command.job.JobEvent.JobCancelled;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/// The log while many write to it at once.
@TestInstance(Lifecycle.PER_CLASS)
class EventLogIT {

    private static final int WRITERS = 64;
    private static final int TRANSACTIONS = 12;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final LogDatabase database;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final EventTable table;
    private final PostgresEventStorageEngine engine;

    EventLogIT() throws IOException {
        database = new LogDatabase(WRITERS + 4);
        jdbc = database.jdbc();
        transaction = database.transaction();
        table = new EventTable(jdbc, new EventCodec());
        engine = new PostgresEventStorageEngine(table);
    }

    @AfterAll
    void stop() throws IOException {
        database.close();
    }

    @BeforeEach
    void empty() {
        jdbc.execute("TRUNCATE events.event");
        jdbc.execute("UPDATE events.log_head SET position = 0");
    }

    @Test
    void aTailingReaderSeesEveryCommittedEventOnceAndInItsPlace() throws Exception {
        var store = EmbeddedEventStore.builder().storageEngine(engine).fetchDelay(5).build();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor(); var tail = store.openStream(null)) {
            var writing = IntStream.range(0, WRITERS).mapToObj(seed -> threads.submit(writer(seed))).toList();
            var holes = threads.submit(() -> holesSeenUntil(writing));
            var read = threads.submit(() -> {
                var seen = new ArrayList<TrackedEventMessage<?>>();
                while (!allDone(writing) || seen.size() < table.head()) {
                    if (tail.hasNextAvailable(20, TimeUnit.MILLISECONDS)) {
                        seen.add(tail.nextAvailable());
                    }
                }
                return seen;
            });

            var committed = new ArrayList<String>();
            for (var writer : writing) {
                committed.addAll(result(writer));
            }
            var seen = result(read);

            assertThat(committed).hasSizeGreaterThan(WRITERS);
            assertThat(seen.stream().map(event -> event.getIdentifier()))
                    .containsExactlyInAnyOrderElementsOf(committed);
            assertThat(seen.stream().map(EventLogIT::positionOf)).containsExactlyElementsOf(upTo(committed.size()));
            assertThat(result(holes)).as("holes that anybody could have seen").isZero();
            assertThat(table.head()).isEqualTo(committed.size());
        } finally {
            store.shutDown();
        }
    }

    @Test
    void oneOfManyWritersWinsAVersionAndTheOthersHearOfIt() throws Exception {
        var stream = new JobId(UUID.randomUUID());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var round = 0; round < TRANSACTIONS; round++) {
                var version = round;
                var go = new CountDownLatch(1);
                var racing = IntStream.range(0, WRITERS)
                        .mapToObj(_ -> threads.submit(() -> {
                            go.await();
                            return wins(event(stream, version));
                        }))
                        .toList();
                go.countDown();

                var winners = 0;
                for (var racer : racing) {
                    winners += result(racer) ? 1 : 0;
                }
                assertThat(winners).as("winners of version %d", version).isEqualTo(1);
            }
        }

        var stored = engine.readEvents(stream.toString(), 0).asStream();
        assertThat(stored.map(DomainEventMessage::getSequenceNumber))
                .containsExactlyElementsOf(upTo(TRANSACTIONS).stream().map(n -> n - 1).toList());
        assertThat(table.head()).isEqualTo(TRANSACTIONS);
    }

    /// Writes transactions of some events to a stream of its own, pausing before each end; one in three is rolled back.
    ///
    /// @return the identifiers of what was committed
    private Callable<List<String>> writer(int seed) {
        return () -> {
            var random = new Random(seed);
            var stream = new JobId(UUID.randomUUID());
            var committed = new ArrayList<String>();
            for (var i = 0; i < TRANSACTIONS; i++) {
                var first = committed.size();
                var events = IntStream.rangeClosed(0, random.nextInt(3))
                        .mapToObj(n -> event(stream, first + n))
                        .toList();
                var isKept = random.nextInt(3) > 0;
                transaction.executeWithoutResult(status -> {
                    engine.appendEvents(events);
                    jdbc.queryForList("SELECT pg_sleep(?)", random.nextDouble() / 500);
                    if (!isKept) {
                        status.setRollbackOnly();
                    }
                });
                if (isKept) {
                    events.forEach(event -> committed.add(event.getIdentifier()));
                }
            }
            return committed;
        };
    }

    private int holesSeenUntil(List<? extends Future<?>> writing) {
        var holes = 0;
        while (!allDone(writing)) {
            var hasHole = jdbc.queryForObject(
                    "SELECT count(*) <> coalesce(max(position), 0) FROM events.event", Boolean.class);
            holes += Boolean.TRUE.equals(hasHole) ? 1 : 0;
        }
        return holes;
    }

    private boolean wins(DomainEventMessage<?> event) {
        try {
            transaction.executeWithoutResult(_ -> engine.appendEvents(List.of(event)));
            return true;
        } catch (ConcurrencyException _) {
            return false;
        }
    }

    private static DomainEventMessage<?> event(JobId stream, long version) {
        return new GenericDomainEventMessage<>("job", stream.toString(), version, new JobCancelled(stream));
    }

    private static boolean allDone(List<? extends Future<?>> writing) {
        return writing.stream().allMatch(Future::isDone);
    }

    private static <T> T result(Future<T> future) throws Exception {
        try {
            return future.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new AssertionError("A thread failed", e.getCause());
        }
    }

    private static long positionOf(TrackedEventMessage<?> event) {
        return ((GlobalSequenceTrackingToken) event.trackingToken()).getGlobalIndex();
    }

    private static List<Long> upTo(int size) {
        return LongStream.rangeClosed(1, size).boxed().toList();
    }
}
