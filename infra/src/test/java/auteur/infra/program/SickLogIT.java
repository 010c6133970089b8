package auteur.infra.program;

import static org.assertj.core.api.Assertions.assertThat;

import auteur.infra.testing.Backstage;
import auteur.infra.testing.StudioClient;
import auteur.infra.testing.StudioClient.Answer;
import auteur.infra.testing.StudioTest;
import auteur.infra.testing.Undisturbed;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a client is told while the log cannot be written.
@StudioTest
@Undisturbed("It keeps everybody from the log")
class SickLogIT {

    private final StudioClient creator;
    private final Backstage backstage;
    private final DataSource database;

    @Autowired
    SickLogIT(JdbcClient jdbc, DataSource database, @LocalServerPort int port) {
        creator = new StudioClient("http://127.0.0.1:" + port, "creator");
        backstage = new Backstage(jdbc);
        this.database = database;
    }

    @Test
    void asksToComeBackAndThenTakesTheSameRequest() throws SQLException {
        var job = creator.start(2);
        backstage.awaitQuiet();
        var key = UUID.randomUUID().toString();
        try (var idle = database.getConnection()) {
            idle.setAutoCommit(false);
            idle.createStatement().execute("SELECT events.take_turn()");

            var refused = cancel(job, key);

            Refusal.assertProblem(refused, 503, "unavailable");
            assertThat(refused.header("Retry-After")).isNotBlank();
            idle.rollback();
            idle.setAutoCommit(true);
        }
        assertThat(creator.get("/api/jobs/" + job).json().path("stage").asString()).isEqualTo("PITCHING");

        assertThat(creator.done(job, cancel(job, key)).path("stage").asString()).isEqualTo("CANCELLED");
    }

    private Answer cancel(String job, String key) {
        return creator.post("/api/jobs/%s/cancel".formatted(job), "", "Idempotency-Key", key);
    }
}
