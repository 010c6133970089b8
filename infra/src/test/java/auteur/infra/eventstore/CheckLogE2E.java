package auteur.infra.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import auteur.command.JobId;
import auteur.infra.testing.StudioProcess;
import auteur.infra.testing.StudioProcess.Ended;
import java.io.IOException;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The packaged program, asked to check a log.
class CheckLogE2E {

    private LogDatabase database;

    @BeforeEach
    void write() throws IOException, SQLException {
        database = new LogDatabase(5);
        database.jdbc().execute("ALTER SYSTEM SET autovacuum = off");
        database.jdbc().execute("SELECT pg_reload_conf()");
        await().until(() -> "off".equals(asked("SHOW autovacuum")));
        for (var i = 0; i < 3; i++) {
            try (var append = new OpenAppend(database.pool(), LogEvents.event(new JobId(UUID.randomUUID()), 0))) {
                append.commit();
            }
        }
    }

    @AfterEach
    void stop() throws IOException {
        database.close();
    }

    @Test
    void endsWithZeroWhenItCanReadAll() throws IOException {
        var ended = checkWritesNothing();

        assertThat(ended.output()).containsPattern("JobCancelled +1 +3 +0 ").contains("No position is missing.");
        assertThat(ended.exit()).as(ended.output()).isZero();
    }

    @Test
    void endsWithOneAndTellsByTypeAndRevisionWhatItCannotRead() throws IOException {
        database.jdbc().update("UPDATE events.event SET type = 'FilmPainted', revision = 3 WHERE position = 2");

        var ended = checkWritesNothing();

        assertThat(ended.output())
                .containsPattern("FilmPainted +3 +1 +1 +position 2: No event type FilmPainted is known")
                .containsPattern("JobCancelled +1 +2 +0 ");
        assertThat(ended.exit()).as(ended.output()).isOne();
    }

    /// Whoever writes to a database takes a number for the transaction.
    private Ended checkWritesNothing() throws IOException {
        var before = asked("SELECT pg_snapshot_xmax(pg_current_snapshot())");
        var ended = StudioProcess.run(
                "check-log",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.username(),
                "--spring.datasource.password=" + database.password());
        assertThat(asked("SELECT pg_snapshot_xmax(pg_current_snapshot())")).isEqualTo(before);
        return ended;
    }

    private String asked(String question) {
        return String.valueOf(database.jdbc().queryForObject(question, String.class));
    }
}
