package auteur.infra.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import auteur.command.JobId;
import auteur.infra.eventstore.append.AppendStatement;
import auteur.infra.eventstore.append.Appender;
import auteur.infra.eventstore.append.HeadAnnouncer;
import auteur.infra.eventstore.axon.LogEventStore;
import auteur.infra.eventstore.axon.PostgresEventStorageEngine;
import auteur.infra.eventstore.form.EventCodec;
import auteur.infra.eventstore.form.Upcasters;
import auteur.infra.eventstore.table.EventTable;
import auteur.infra.eventstore.table.FlushStatement;
import auteur.infra.eventstore.table.LogEpochs;
import auteur.infra.eventstore.table.LogHead;
import auteur.infra.eventstore.table.SnapshotTable;
import auteur.infra.family.Families;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// What was committed is visible a moment before it is on the disk. Nobody is told of it before.
class UnflushedEventsIT {

    private static final String REQUEST = "request-1";

    private static LogDatabase database;

    private final DomainEventMessage<?> event = LogEvents.event(new JobId(UUID.randomUUID()), 0)
            .andMetaData(Map.of("request", REQUEST));
    private final LogHead head = new LogHead();
    private HeadAnnouncer announcer;
    private Appender appender;
    private EventTable table;
    private LogEventStore store;

    @BeforeAll
    static void startServer() throws IOException {
        database = new LogDatabase(5);
        database.jdbc().execute("ALTER SYSTEM SET wal_writer_delay = '10s'");
        database.jdbc().execute("SELECT pg_reload_conf()");
        await().until(() -> "10s".equals(text("SHOW wal_writer_delay")));
    }

    @AfterAll
    static void stopServer() throws IOException {
        database.close();
    }

    @BeforeEach
    void start() throws IOException {
        database.beginAnew();
        var codec = new EventCodec(Families.TYPES, Upcasters.OF_THE_LOG);
        announcer = new HeadAnnouncer(database.jdbc());
        var epochs = new LogEpochs(database.pool(), head);
        appender = new Appender(new AppendStatement(database.pool(), 1), head, epochs, announcer);
        table = new EventTable(database.jdbc(), codec, new FlushStatement(database.pool()), head);
        store = LogEventStore.of(new PostgresEventStorageEngine(table,
                new SnapshotTable(database.jdbc(), codec, List.of()), codec, appender), table, head, epochs);
    }

    @AfterEach
    void stop() {
        announcer.destroy();
    }

    static Stream<Named<Consumer<UnflushedEventsIT>>> readings() {
        return Stream.of(
                Named.of("its stream", log -> assertThat(log.table.ofStream(log.stream(), 0, 10)).hasSize(1)),
                Named.of("its request", log -> assertThat(log.table.ofRequest(REQUEST)).isPresent()),
                Named.of("its position", log -> assertThat(log.table.positionOf(log.stream(), 0)).contains(1L)),
                Named.of("a part of the log",
                        log -> assertThat(log.table.between(0, 1, List.of()).events()).hasSize(1)),
                Named.of("the end of the log", log -> assertThat(log.table.head()).isEqualTo(1)),
                Named.of("the log from a position on", log -> log.store.openStream(null).close()));
    }

    @ParameterizedTest
    @MethodSource("readings")
    void areFlushedBeforeAnybodyHasRead(Consumer<UnflushedEventsIT> reading) throws SQLException {
        commitWithoutFlush();
        var written = text("SELECT pg_current_wal_insert_lsn()");
        assertThat(isFlushed(written)).isFalse();

        reading.accept(this);

        assertThat(isFlushed(written)).isTrue();
    }

    @Test
    void areNotHandedToThoseWhoFollowTheLog() throws Exception {
        var first = LogEvents.event(new JobId(UUID.randomUUID()), 0);
        try (var reader = store.openStream(null)) {
            append(first);
            commitWithoutFlush();

            assertThat(reader.nextAvailable().getIdentifier()).isEqualTo(first.getIdentifier());
            assertThat(reader.hasNextAvailable(300, TimeUnit.MILLISECONDS)).isFalse();

            append(LogEvents.event(new JobId(UUID.randomUUID()), 0));
            assertThat(reader.nextAvailable().getIdentifier()).isEqualTo(event.getIdentifier());
        }
    }

    @Test
    void areNotToldOfWhenACrashTakesThemBack() throws SQLException {
        commitWithoutFlush();
        var crashing = new EventTable(database.jdbc(), new EventCodec(Families.TYPES, Upcasters.OF_THE_LOG),
                new FlushStatement(new CrashBeforeConnecting()), head);

        assertThat(crashing.ofStream(stream(), 0, 10)).isEmpty();

        assertThat(head.position()).isZero();
        assertThat(table.head()).isZero();
    }

    private static final class CrashBeforeConnecting extends DelegatingDataSource {

        CrashBeforeConnecting() {
            super(database.pool());
        }

        @Override
        public Connection getConnection() throws SQLException {
            try {
                database.crash();
                database.restart();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return super.getConnection();
        }
    }

    private void append(DomainEventMessage<?> some) {
        appender.await(appender.submit(appender.epoch(), LogEvents.entries(some)));
    }

    private String stream() {
        return event.getAggregateIdentifier();
    }

    private void commitWithoutFlush() throws SQLException {
        try (var append = new OpenAppend(database.pool(), event)) {
            append.commitWithoutFlush();
        }
    }

    private boolean isFlushed(String position) {
        return Boolean.TRUE.equals(database.jdbc()
                .queryForObject("SELECT pg_current_wal_flush_lsn() >= ?::pg_lsn", Boolean.class, position));
    }

    private static String text(String sql) {
        return String.valueOf(database.jdbc().queryForObject(sql, String.class));
    }
}
