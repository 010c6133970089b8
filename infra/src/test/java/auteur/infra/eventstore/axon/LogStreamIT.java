package auteur.infra.eventstore.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import auteur.infra.eventstore.LogDatabase;
import auteur.infra.eventstore.LogNode;
import auteur.infra.eventstore.table.EventRows;
import auteur.infra.eventstore.table.LogHead;
import auteur.query.log.Undecodable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingEventStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;

/// A long log is read in pages that are fetched ahead of the reader.
@TestInstance(Lifecycle.PER_CLASS)
class LogStreamIT {

    private static final int EVENTS = 6_500;

    private final LogDatabase database;
    private final LogNode node;

    LogStreamIT() throws IOException {
        database = new LogDatabase(10);
        database.fill(EVENTS);
        node = new LogNode(database.pool());
    }

    @AfterAll
    void stop() throws IOException {
        node.close();
        database.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 999, 4_444, EVENTS - 1, EVENTS})
    void readsALongWayInOrder(long start) throws Exception {
        assertThat(read(start)).containsExactlyElementsOf(between(start, EVENTS));
    }

    @Test
    void readsOnOverAnEventThatCannotBeDecoded() throws Exception {
        var broken = 3_456;
        database.jdbc().update("UPDATE events.event SET revision = 7 WHERE position = ?", broken);
        try (var stream = open(broken - 1)) {
            assertThat(stream.nextAvailable().getPayload()).isInstanceOf(Undecodable.class);
        }
        assertThat(read(0)).containsExactlyElementsOf(between(0, EVENTS));
        database.jdbc().update("UPDATE events.event SET revision = 1 WHERE position = ?", broken);
    }

    @Test
    void failsWhenTheLogCannotBeReadAndReadsOnWhenItCanAgain() throws Exception {
        var seen = new ArrayList<Long>();
        try (var stream = open(0)) {
            stream.nextAvailable();
            seen.add(1L);
            database.jdbc().execute("ALTER TABLE events.event RENAME TO lost");
            assertThatThrownBy(() -> read(stream, seen)).isInstanceOf(DataAccessException.class);
            database.jdbc().execute("ALTER TABLE events.lost RENAME TO event");
            read(stream, seen);
        }
        assertThat(seen).containsExactlyElementsOf(between(0, EVENTS));
    }

    @Test
    void keepsPagesOfLargeEventsSmall() throws Exception {
        var size = 100_000;
        database.jdbc().update(
                "UPDATE events.event SET payload = payload || jsonb_build_object('note', repeat('x', ?)) WHERE position <= 500",
                size);

        assertThat((long) node.table().after(0, Long.MAX_VALUE, 1_000).size() * size).isLessThan(5L * 1024 * 1024);
        assertThat(read(0)).containsExactlyElementsOf(between(0, EVENTS));
        database.jdbc().update("UPDATE events.event SET payload = payload - 'note' WHERE position <= 500");
    }

    @Test
    void losesNothingWhenItsReaderIsInterrupted() throws Exception {
        var seen = new ArrayList<Long>();
        try (var stream = open(0)) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> read(stream, seen)).isInstanceOf(InterruptedException.class);
            read(stream, seen);
        }
        assertThat(seen).containsExactlyElementsOf(between(0, EVENTS));
    }

    private List<Long> read(long start) throws InterruptedException {
        var seen = new ArrayList<Long>();
        try (var stream = open(start)) {
            read(stream, seen);
        }
        return seen;
    }

    /// Of a store that has kept nothing yet.
    private TrackingEventStream open(long start) {
        return LogEventStore.of(node.engine(), node.table(), new LogHead(), node.epochs())
                .openStream(new GlobalSequenceTrackingToken(start));
    }

    private static void read(TrackingEventStream stream, List<Long> seen) throws InterruptedException {
        while (stream.hasNextAvailable(1, TimeUnit.MILLISECONDS)) {
            seen.add(EventRows.positionOf(stream.nextAvailable()));
        }
    }

    private static List<Long> between(long start, long end) {
        return LongStream.rangeClosed(start + 1, end).boxed().toList();
    }
}
