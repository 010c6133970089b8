package auteur.infra.program;

import static org.assertj.core.api.Assertions.assertThat;

import auteur.infra.testing.StudioClient;
import auteur.infra.testing.StudioTest;
import auteur.infra.testing.Undisturbed;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// What an admin is shown of parked events.
@StudioTest
@Undisturbed("It parks events that reactions never saw")
class DeadLetterPagesIT {

    private static final String PARK = """
            INSERT INTO runtime.dead_letter (processor, sequence, position, stream, version, type, error_kind, error_text, attempts)
            VALUES ('reactions', ?, ?, 'x', 0, 'JobStarted', ?, 'x', 1)
            """;

    private final UUID sequence = UUID.randomUUID();
    private final JdbcClient jdbc;
    private final StudioClient admin;

    @Autowired
    DeadLetterPagesIT(JdbcClient jdbc, @LocalServerPort int port) {
        this.jdbc = jdbc;
        admin = new StudioClient("http://127.0.0.1:" + port, "admin");
    }

    @BeforeEach
    void oneFailsAndTwoWaitBehindIt() {
        jdbc.sql(PARK).params(sequence, -3, "HANDLER_FAILED").update();
        jdbc.sql(PARK).params(sequence, -2, "WAITS").update();
        jdbc.sql(PARK).params(sequence, -1, "WAITS").update();
    }

    @AfterEach
    void clear() {
        jdbc.sql("DELETE FROM runtime.dead_letter WHERE sequence = ?").param(sequence).update();
    }

    @Test
    void tellWhatFailedAndHowManyWaitBehindIt() {
        var failed = page("&errorKind=FAILED");

        assertThat(failed).singleElement().satisfies(letter -> {
            assertThat(letter.path("errorKind").asString()).isEqualTo("HANDLER_FAILED");
            assertThat(letter.path("waitingBehind").asLong()).isEqualTo(2);
        });
    }

    @Test
    void tellAllNewestFirst() {
        assertThat(page("")).extracting(letter -> letter.path("position").asLong()).containsExactly(-1L, -2L, -3L);
        assertThat(page("&errorKind=WAITS")).allMatch(letter -> letter.path("waitingBehind").asLong() == 0).hasSize(2);
    }

    private List<JsonNode> page(String filter) {
        return admin.get("/api/admin/dead-letters?sequence=%s%s".formatted(sequence, filter)).json()
                .path("deadLetters").valueStream().toList();
    }
}
