package auteur.infra.program;

import static org.assertj.core.api.Assertions.assertThat;

import auteur.infra.testing.Backstage;
import auteur.infra.testing.Guests;
import auteur.infra.testing.StudioClient;
import auteur.infra.testing.StudioTest;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How jobs end, and what is left of them.
@StudioTest
class EndingsIT {

    private final String account;
    private final StudioClient creator;
    private final Backstage backstage;

    @Autowired
    EndingsIT(JdbcClient jdbc, @LocalServerPort int port) {
        account = Guests.creator(jdbc);
        creator = new StudioClient("http://127.0.0.1:" + port, account);
        backstage = new Backstage(jdbc);
    }

    @Test
    void erasesTheRowsAndTheMediaOfADeletedJob() {
        var job = creator.start(1);
        var scene = creator.bringToReview(job, "dex-romero").path("scenes").path(0).path("id").asString();
        creator.patch("/api/jobs/%s/scenes/%s".formatted(job, scene), "{\"duration_ms\": 1000}");
        assertThat(creator.film(job).path("stage").asString()).isEqualTo("COMPLETED");
        var assets = Awaitility.await()
                .until(() -> creator.get("/api/jobs/%s/assets".formatted(job)).json().path("assets").valueStream()
                        .map(asset -> asset.path("url").asString())
                        .toList(), urls -> urls.size() >= 5);
        assertThat(backstage.mediaOf(job)).hasSizeGreaterThanOrEqualTo(5);

        var deleted = creator.delete("/api/jobs/" + job);

        assertThat(deleted.status()).isEqualTo(200);
        Awaitility.await().untilAsserted(() -> {
            for (var path : List.of("", "/events", "/assets", "?asOf=1")) {
                Refusal.assertProblem(creator.get("/api/jobs/" + job + path), 404, "not_found");
            }
        });
        Refusal.assertProblem(creator.post("/api/jobs/%s/storyboard/reopen".formatted(job), ""), 404, "not_found");
        Refusal.assertProblem(creator.delete("/api/jobs/" + job), 404, "not_found");
        assets.forEach(asset -> Refusal.assertProblem(creator.get(asset), 404, "not_found"));
        var position = deleted.json().path("position").asLong();
        assertThat(creator.get("/api/jobs?limit=100&atLeast=" + position).text()).doesNotContain(job);
        Awaitility.await().untilAsserted(() -> {
            assertThat(backstage.mediaOf(job)).isEmpty();
            assertThat(backstage.rowsThatName(job)).isEmpty();
        });
    }

    @Test
    void cancelsAJobInTheMiddleOfItsRender() {
        var job = creator.start(3);
        creator.bringToReview(job, "dex-romero");
        creator.done(job, creator.post("/api/jobs/%s/storyboard/approve".formatted(job), ""));

        var cancelled = creator.done(job, creator.post("/api/jobs/%s/cancel".formatted(job), ""));
        backstage.awaitQuiet(job);

        assertThat(cancelled.path("stage").asString()).isEqualTo("CANCELLED");
        assertThat(creator.get("/api/jobs/" + job).json().path("stage").asString()).isEqualTo("CANCELLED");
        assertThat(creator.get("/api/jobs/%s/assets".formatted(job)).text()).doesNotContain("final_video");
        var again = backstage.unchangedOf(account, () -> creator.post("/api/jobs/%s/cancel".formatted(job), ""));
        assertThat(again.status()).isEqualTo(200);
        Refusal.assertProblem(
                creator.post("/api/jobs/%s/storyboard/approve".formatted(job), ""), 409, "wrong_stage");
        Refusal.assertProblem(creator.post("/api/jobs/%s/retry".formatted(job), ""), 409, "wrong_stage");
    }
}
