package auteur.infra.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import auteur.command.JobId;
import auteur.infra.eventstore.table.EventRows;
import auteur.infra.testing.Patience;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The log while many write to it at once.
@TestInstance(Lifecycle.PER_CLASS)
class EventLogIT {

    private static final int WRITERS = 64;
    private static final int STALLERS = 4;
    private static final int STREAMS = 8;
    private static final int ROUNDS = 12;

    private final LogDatabase database;
    private final List<LogNode> nodes;

    EventLogIT() throws IOException {
        database = new LogDatabase(60);
        nodes = List.of(new LogNode(database.pool()), new LogNode(database.pool()), new LogNode(database.pool()));
    }

    @AfterAll
    void stop() throws Exception {
        for (var node : nodes) {
            node.close();
        }
        database.close();
    }

    /// Three nodes, whose writers race on shared streams, among transactions that stall and are rolled back. One reader a
    /// node follows from the start, another begins in the middle of it all.
    @ParameterizedTest
    @MethodSource("seeds")
    void everyReaderSeesEveryCommittedEventOnceInOneOrder(int seed) throws Exception {
        var start = nodes.getFirst().table().head();
        var streams = IntStream.range(0, STREAMS).mapToObj(_ -> new JobId(UUID.randomUUID())).toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var writing = IntStream.range(0, WRITERS)
                    .mapToObj(n -> threads.submit(new RandomWriter(
                            nodes.get(n % nodes.size()), streams, new Random(31L * seed + n))))
                    .toList();
            var stalling = IntStream.range(0, STALLERS)
                    .mapToObj(n -> threads.submit(new StallingWriter(database.pool(), new Random(seed - n))))
                    .toList();
            var all = Stream.concat(writing.stream(), stalling.stream()).toList();
            var readers = nodes.stream()
                    .flatMap(node -> Stream.of(
                            threads.submit(() -> readUntil(node, start, all)),
                            threads.submit(() -> readUntil(node, start, all))))
                    .toList();

            var committed = new ArrayList<String>();
            for (var writer : all) {
                committed.addAll(result(writer));
            }
            for (var reader : readers) {
                var seen = result(reader);
                assertThat(seen.stream().map(EventMessage::getIdentifier))
                        .containsExactlyInAnyOrderElementsOf(committed);
                assertThat(seen.stream().map(EventRows::positionOf))
                        .containsExactlyElementsOf(from(start, committed.size()));
            }
            for (var stream : streams) {
                var versions = nodes.getFirst()
                        .engine()
                        .readEvents(stream.toString(), 0)
                        .asStream()
                        .map(DomainEventMessage::getSequenceNumber)
                        .toList();
                assertThat(versions).containsExactlyElementsOf(from(-1, versions.size()));
            }
        }
    }

    static IntStream seeds() {
        return IntStream.range(0, Integer.getInteger("auteur.log.seeds", 30));
    }

    private List<TrackedEventMessage<?>> readUntil(LogNode node, long start, List<? extends Future<?>> writing)
            throws InterruptedException {
        var seen = new ArrayList<TrackedEventMessage<?>>();
        try (var stream = node.store().openStream(new GlobalSequenceTrackingToken(start))) {
            while (!allDone(writing) || start + seen.size() < node.table().head()) {
                if (stream.hasNextAvailable(20, TimeUnit.MILLISECONDS)) {
                    seen.add(stream.nextAvailable());
                }
            }
        }
        return seen;
    }

    @Test
    void oneOfManyWritersWinsAVersionAndNeighboursAreUnharmed() throws Exception {
        var stream = new JobId(UUID.randomUUID());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var round = 0; round < ROUNDS; round++) {
                var version = round;
                var go = new CountDownLatch(1);
                var racing = IntStream.range(0, WRITERS)
                        .mapToObj(n -> threads.submit(() -> {
                            go.await();
                            return wins(nodes.get(n % nodes.size()), stream, version);
                        }))
                        .toList();
                var neighbours = IntStream.range(0, WRITERS)
                        .mapToObj(n -> threads.submit(() -> {
                            go.await();
                            return wins(nodes.get(n % nodes.size()), new JobId(UUID.randomUUID()), 0);
                        }))
                        .toList();
                go.countDown();

                var winners = 0;
                for (var racer : racing) {
                    winners += result(racer) ? 1 : 0;
                }
                assertThat(winners).as("winners of version %d", version).isEqualTo(1);
                for (var neighbour : neighbours) {
                    assertThat(result(neighbour)).isTrue();
                }
            }
        }
        var stored = nodes.getFirst().engine().readEvents(stream.toString(), 0).asStream();
        assertThat(stored.map(DomainEventMessage::getSequenceNumber)).containsExactlyElementsOf(from(-1, ROUNDS));
    }

    @Test
    void aVersionThatLeavesAGapIsAConflict() {
        var stream = new JobId(UUID.randomUUID());

        assertThat(wins(nodes.getFirst(), stream, 1)).isFalse();
        assertThat(wins(nodes.getFirst(), stream, 0)).isTrue();
    }

    @Test
    void appendsThatAreWrittenTogetherKnowWhereTheyStand() {
        var node = nodes.getFirst();
        var streams = Stream.generate(() -> new JobId(UUID.randomUUID())).limit(3).toList();
        var events = IntStream.range(0, 4).boxed()
                .flatMap(version -> streams.stream().map(stream -> LogEvents.event(stream, version)))
                .toList();
        var appends = events.stream()
                .map(event -> node.appender().submit(node.appender().epoch(), LogEvents.entries(event)))
                .toList();
        appends.forEach(node.appender()::await);

        assertThat(appends).allSatisfy(append -> assertThat(append.position()).isEqualTo(node.table()
                .positionOf(append.stream(), append.entries().getLast().version()).orElseThrow()));
    }

    private static boolean wins(LogNode node, JobId stream, long version) {
        try {
            node.append(LogEvents.event(stream, version));
            return true;
        } catch (ConcurrencyException _) {
            return false;
        }
    }

    private static boolean allDone(List<? extends Future<?>> writing) {
        return writing.stream().allMatch(Future::isDone);
    }

    private static <T> T result(Future<T> future) throws Exception {
        try {
            return future.get(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new AssertionError("A thread failed", e.getCause());
        }
    }

    private static List<Long> from(long before, long size) {
        return LongStream.rangeClosed(before + 1, before + size).boxed().toList();
    }
}
