package auteur.infra.eventstore.append;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import auteur.command.JobId;
import auteur.infra.eventstore.LogDatabase;
import auteur.infra.eventstore.LogEvents;
import auteur.infra.eventstore.LogNode;
import auteur.infra.eventstore.form.EventCodec;
import auteur.infra.eventstore.form.Upcasters;
import auteur.infra.eventstore.table.EventTable;
import auteur.infra.eventstore.table.FlushStatement;
import auteur.infra.eventstore.table.LogEpochs;
import auteur.infra.eventstore.table.LogHead;
import auteur.infra.family.Families;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/// What a node hears of the others. It asks only every ten seconds, so what comes sooner was heard.
class HeadListenerIT {

    private static final Duration SOON = Duration.ofSeconds(8);

    private static LogDatabase database;

    private LogHead head;
    private HeadAnnouncer announcer;
    private HeadListener listener;
    private Set<Thread> ofOthers = Set.of();

    @BeforeAll
    static void startServer() throws IOException {
        database = new LogDatabase(5);
    }

    @AfterAll
    static void stopServer() throws IOException {
        database.close();
    }

    @BeforeEach
    void start() throws IOException {
        database.beginAnew();
        head = new LogHead();
        ofOthers = listening();
        announcer = new HeadAnnouncer(database.jdbc());
        listener = new HeadListener(database.pool(),
                new EventTable(database.jdbc(), new EventCodec(Families.TYPES, Upcasters.OF_THE_LOG),
                        new FlushStatement(database.pool()), head),
                head, new LogEpochs(database.pool(), head), announcer);
        listener.start();
        await().until(() -> listeners() == 1);
    }

    @AfterEach
    void stop() {
        listener.stop();
        announcer.destroy();
    }

    @Test
    void hearsOtherNodesAgainAfterACrashOfTheDatabase() throws Exception {
        try (var other = new LogNode(database.pool())) {
            await().until(() -> listeners() == 2);
            database.crash();
            database.restart();
            await().ignoreExceptions().until(() -> {
                other.append(LogEvents.event(new JobId(UUID.randomUUID()), 0));
                return listeners() == 2;
            });
            for (var i = 0; i < 3; i++) {
                other.append(LogEvents.event(new JobId(UUID.randomUUID()), 0));
                await().atMost(SOON).until(() -> head.position() == other.table().head());
            }
        }
    }

    @Test
    void hearsTheFarthestOfWordsThatComeTogetherInAnyOrder() {
        database.fill(12);

        say("12", "10");

        await().atMost(SOON).until(() -> head.position() == 12);
    }

    @Test
    void hearsOnAfterAWordThatIsNone() {
        say("hello");
        database.fill(1);

        await().atMost(SOON).until(() -> {
            say("1");
            return head.position() == 1;
        });
    }

    @Test
    void repeatsNothingThatAnotherNodeHasSaid() throws SQLException {
        database.fill(12);
        say("12");
        await().atMost(SOON).until(() -> head.position() == 12);
        try (var ear = database.pool().getConnection(); var statement = ear.createStatement()) {
            statement.execute("LISTEN " + HeadAnnouncer.CHANNEL);

            announcer.announce(11);

            var notifications = ear.unwrap(PGConnection.class);
            assertThat(notifications.getNotifications(100)).isEmpty();
            announcer.announce(13);
            assertThat(notifications.getNotifications(10_000)).extracting(PGNotification::getParameter)
                    .containsExactly("13");
        }
    }

    @Test
    void stopsAtOnce() {
        listener.stop();

        await().atMost(SOON).until(() -> listeners() == 0 && ofOthers.containsAll(listening()));
    }

    /// Other tests of this process may have programs of their own running.
    private static Set<Thread> listening() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("log-listener"))
                .collect(Collectors.toSet());
    }

    private void say(String... words) {
        database.jdbc().queryForList("SELECT pg_notify('auteur_log', word) FROM unnest(?) word", (Object) words);
    }

    private long listeners() {
        var listening = database.jdbc()
                .queryForList("SELECT pid FROM pg_stat_activity WHERE query LIKE 'LISTEN%'", Long.class);
        return listening.size();
    }
}
