package auteur.infra.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import auteur.command.JobId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What our log goes through with random writers, here with Axon's own: why this house keeps a log of its own.
class AxonsLogProof {

    private static final int MOST_SEEDS = 50;
    private static final int WRITERS = 64;
    private static final int STREAMS = 8;
    private static final int READERS = 3;
    private static final int LONGEST_STALL_NANOS = 20_000_000;
    private static final int LONGEST_SILENCE_MILLIS = 1_000;

    @Test
    @Timeout(300)
    void itsReadersSkipCommittedEvents() throws Exception {
        try (var database = new LogDatabase(60);
                var log = new AxonsOwnLog(database.pool(), Duration.ofMillis(1))) {
            var skipped = 0;
            for (var seed = 0; skipped == 0 && seed < MOST_SEEDS; seed++) {
                skipped = skipped(log, seed);
            }
            assertThat(skipped).as("events that a reader never saw").isPositive();
        }
    }

    private static int skipped(AxonsOwnLog log, int seed) throws Exception {
        var streams = IntStream.range(0, STREAMS).mapToObj(_ -> new JobId(UUID.randomUUID())).toList();
        var end = LogEvents.event(new JobId(UUID.randomUUID()), 0);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var isOver = new AtomicBoolean();
            var readers = IntStream.range(0, READERS)
                    .mapToObj(_ -> threads.submit(() -> readUntil(log, end, isOver)))
                    .toList();
            var writers = IntStream.range(0, WRITERS)
                    .mapToObj(n -> new Random(31L * seed + n))
                    .map(random -> threads.submit(
                            new RandomWriter(log.engine(), events -> append(log, random, events), streams, random)))
                    .toList();
            var committed = new ArrayList<String>();
            for (var writer : writers) {
                committed.addAll(writer.get());
            }
            log.append(end);
            isOver.set(true);
            var skipped = 0;
            for (var reader : readers) {
                var unseen = new HashSet<>(committed);
                unseen.removeAll(reader.get());
                skipped += unseen.size();
            }
            return skipped;
        }
    }

    /// Some transactions stall before they end, and some end by a rollback.
    private static void append(AxonsOwnLog log, Random random, List<DomainEventMessage<?>> events) {
        var stall = random.nextInt(4) == 0 ? random.nextInt(LONGEST_STALL_NANOS) : 0;
        var isRolledBack = random.nextInt(8) == 0;
        try {
            log.append(
                    () -> {
                        LockSupport.parkNanos(stall);
                        if (isRolledBack) {
                            throw new ConcurrencyException("Taken back");
                        }
                    },
                    events.toArray(EventMessage<?>[]::new));
        } catch (EventStoreException e) {
            throw new ConcurrencyException("Another one began the stream", e);
        }
    }

    /// Until it has seen the end, which it may skip as well: then until nothing comes any more after the end was written.
    private static Set<String> readUntil(AxonsOwnLog log, EventMessage<?> end, AtomicBoolean isOver)
            throws InterruptedException {
        var seen = new HashSet<String>();
        try (var stream = log.store().openStream(null)) {
            var isWaiting = true;
            while (isWaiting && !seen.contains(end.getIdentifier())) {
                var wasOver = isOver.get();
                if (stream.hasNextAvailable(LONGEST_SILENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                    seen.add(stream.nextAvailable().getIdentifier());
                } else {
                    isWaiting = !wasOver;
                }
            }
        }
        return seen;
    }
}
