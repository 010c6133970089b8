package auteur.infra.eventstore.read;

import static org.assertj.core.api.Assertions.assertThat;

import auteur.command.JobId;
import auteur.infra.eventstore.LogDatabase;
import auteur.infra.eventstore.LogEvents;
import auteur.infra.eventstore.LogNode;
import auteur.infra.family.Families;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The check finds what this program could not read.
class LogCheckIT {

    private LogDatabase database;

    @BeforeEach
    void write() throws IOException {
        database = new LogDatabase(5);
        try (var node = new LogNode(database.pool())) {
            for (var i = 0; i < 3; i++) {
                node.append(LogEvents.event(new JobId(UUID.randomUUID()), 0));
            }
        }
    }

    @AfterEach
    void stop() throws IOException {
        database.close();
    }

    @Test
    void findsASoundLogSound() {
        var report = LogCheck.of(database.jdbc(), Families.TYPES);

        assertThat(report.isSound()).isTrue();
        assertThat(report.toString()).contains("JobCancelled").contains("No position is missing.");
    }

    @Test
    void tellsWhatCannotBeReadByTypeAndRevision() {
        database.jdbc().update("UPDATE events.event SET type = 'FilmPainted' WHERE position = 1");
        database.jdbc().update("UPDATE events.event SET revision = 7 WHERE position = 2");
        database.jdbc().update("UPDATE events.event SET payload = '{\"jobId\": 5}' WHERE position = 3");

        var report = LogCheck.of(database.jdbc(), Families.TYPES);

        assertThat(report.isSound()).isFalse();
        assertThat(report.tallies().values()).allMatch(tally -> tally.failed() == 1);
        assertThat(report.toString())
                .contains("position 1: No event type FilmPainted is known")
                .contains("position 2: Revision 7 of JobCancelled is unknown, the newest is 1")
                .contains("position 3: ");
    }

    @Test
    void countsMissingPositions() {
        database.jdbc().update("DELETE FROM events.event WHERE position = 2");

        assertThat(LogCheck.of(database.jdbc(), Families.TYPES).missing()).isOne();
    }
}
