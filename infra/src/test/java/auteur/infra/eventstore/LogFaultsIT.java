package auteur.infra.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import auteur.command.JobId;
import auteur.infra.eventstore.table.LogUnavailable;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// What a sick database does to those who write and read: they are told, nothing is acknowledged falsely, and it heals.
class LogFaultsIT {

    private static final int CONNECTIONS = 5;

    /// How often the database dies under load.
    private static final int FAULTS = Integer.getInteger("auteur.log.faults", 2);

    private LogDatabase database;
    private LogNode node;

    @BeforeEach
    void start() throws IOException {
        database = new LogDatabase(CONNECTIONS);
        node = new LogNode(database.pool());
    }

    @AfterEach
    void stop() throws IOException {
        node.close();
        database.close();
    }

    @Test
    void refusesWhileASessionHoldsTheHeadAndGoesOnAfterwards() throws SQLException {
        var refused = newJob();
        try (var idle = database.pool().getConnection()) {
            idle.setAutoCommit(false);
            idle.createStatement().execute("SELECT events.take_turn()");

            assertIsRefused(refused);
            idle.rollback();
            idle.setAutoCommit(true);
        }

        assertIsTaken(refused);
        assertThat(node.table().head()).isOne();
    }

    @Test
    void refusesWhileThePoolIsExhaustedAndGoesOnAfterwards() throws SQLException {
        var refused = newJob();
        awaitQuietListener();
        List<Connection> taken = new ArrayList<>();
        for (var i = 0; i < CONNECTIONS - 1; i++) {
            taken.add(database.pool().getConnection());
        }

        assertIsRefused(refused);
        for (var connection : taken) {
            connection.close();
        }

        assertIsTaken(refused);
    }

    @Test
    void refusesWhileTheDatabaseIsReadOnlyAndGoesOnAfterwards() throws SQLException {
        var refused = newJob();
        database.jdbc().execute("ALTER SYSTEM SET default_transaction_read_only = on");
        database.jdbc().execute("SELECT pg_reload_conf()");
        Awaitility.await().until(this::isReadOnly);

        assertIsRefused(refused);
        try (var connection = database.pool().getConnection(); var statement = connection.createStatement()) {
            statement.execute("SET default_transaction_read_only = off");
            statement.execute("ALTER SYSTEM RESET default_transaction_read_only");
            statement.execute("RESET default_transaction_read_only");
            statement.execute("SELECT pg_reload_conf()");
        }
        Awaitility.await().until(() -> !isReadOnly());

        assertIsTaken(refused);
    }

    @Test
    void aRaceThatIsLostAgainAndAgainIsAConflictAndNeighboursAreUnharmed() {
        var raced = newJob();
        database.jdbc().execute("""
                CREATE SEQUENCE events.race;
                CREATE FUNCTION events.lose() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    PERFORM nextval('events.race');
                    RAISE unique_violation;
                END $$;
                CREATE TRIGGER lose BEFORE INSERT ON events.event FOR EACH ROW WHEN (NEW.stream = '%s')
                EXECUTE FUNCTION events.lose();
                """.formatted(raced));
        var lost = node.appender().submit(node.appender().epoch(), LogEvents.entries(LogEvents.event(raced, 0)));
        var neighbour = node.appender().submit(node.appender().epoch(),
                LogEvents.entries(LogEvents.event(newJob(), 0)));

        assertThatExceptionOfType(ConcurrencyException.class).isThrownBy(() -> node.appender().await(lost));
        assertThatCode(() -> node.appender().await(neighbour)).doesNotThrowAnyException();

        assertThat(database.jdbc().queryForObject("SELECT last_value FROM events.race", Long.class)).isEqualTo(40);
        assertThat(node.table().head()).isOne();
    }

    @Test
    void refusesWhatTakesLongerThanTheServerAllowsAndGoesOnAfterwards() throws SQLException {
        try (var impatient = new LogNode(withSetting("statement_timeout=300"))) {
            var refused = LogEvents.event(newJob(), 0);
            try (var idle = database.pool().getConnection()) {
                idle.setAutoCommit(false);
                idle.createStatement().execute("SELECT events.take_turn()");

                assertThatExceptionOfType(LogUnavailable.class)
                        .isThrownBy(() -> impatient.append(refused))
                        .havingCause()
                        .withMessageContaining("statement timeout");
                idle.rollback();
                idle.setAutoCommit(true);
            }

            assertThatCode(() -> impatient.append(refused)).doesNotThrowAnyException();
            assertThat(impatient.table().head()).isOne();
        }
    }

    @Test
    void waitsForTheDiskEvenWhereTheServerDoesNot() throws Exception {
        database.jdbc().execute("ALTER SYSTEM SET wal_writer_delay = '10s'");
        database.jdbc().execute("SELECT pg_reload_conf()");
        var event = LogEvents.event(newJob(), 0);
        try (var hasty = new LogNode(withSetting("synchronous_commit=off"))) {
            hasty.append(event);
            database.crash();
        }
        database.restart();

        Awaitility.await().ignoreExceptions().untilAsserted(() -> assertThat(
                database.jdbc().queryForList("SELECT event_id::text FROM events.event", String.class))
                .containsExactly(event.getIdentifier()));
    }

    @Test
    void keepsWhatItAcknowledgedThroughManyCrashesOfTheDatabase() throws Exception {
        keepsWhatItAcknowledgedThrough(database::crash);
    }

    @Test
    void keepsWhatItAcknowledgedThroughManyImmediateStopsOfTheDatabase() throws Exception {
        keepsWhatItAcknowledgedThrough(database::stopImmediately);
    }

    private void keepsWhatItAcknowledgedThrough(SteadyLoad.Deed fault) throws Exception {
        try (var other = new LogNode(database.pool());
                var near = new Witness(node);
                var far = new Witness(other);
                var load = new SteadyLoad(node)) {
            for (var i = 0; i < FAULTS; i++) {
                load.awaitMoreAcknowledged();
                fault.happen();
                load.awaitMoreRefused();
                database.restart();
            }
            load.awaitMoreAcknowledged();
            load.stop();
            load.assertKeptIn(database.jdbc());
            var stored = database.streams();
            assertThat(stored).containsAllEntriesOf(near.seen()).containsAllEntriesOf(far.seen());
            Awaitility.await().until(() -> near.seen().equals(stored) && far.seen().equals(stored));
        }
    }

    private DataSource withSetting(String setting) {
        return new DriverManagerDataSource(
                database.url() + "?options=-c%20" + setting, database.username(), database.password());
    }

    private boolean isReadOnly() {
        return "on".equals(database.jdbc().queryForObject("SHOW default_transaction_read_only", String.class));
    }

    private void assertIsRefused(JobId job) {
        assertThatExceptionOfType(LogUnavailable.class)
                .isThrownBy(() -> node.append(LogEvents.event(job, 0)));
    }

    private void assertIsTaken(JobId job) {
        assertThatCode(() -> node.append(LogEvents.event(job, 0))).doesNotThrowAnyException();
    }

    /// The listener keeps a connection of its own, and needs another to begin.
    private void awaitQuietListener() {
        Awaitility.await().during(Duration.ofMillis(300)).until(() -> database.connectionsInUse() == 1);
    }

    private static JobId newJob() {
        return new JobId(UUID.randomUUID());
    }
}
