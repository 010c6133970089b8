package auteur.infra.program;

import static org.assertj.core.api.Assertions.assertThat;

import auteur.infra.testing.Backstage;
import auteur.infra.testing.StudioClient;
import auteur.infra.testing.StudioTest;
import auteur.infra.testing.Undisturbed;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// A view that is dropped and replayed is the view that was written live.
@StudioTest
@Undisturbed("It compares all rows of all views")
class ProjectionsRebuildIT {

    private final StudioClient creator;
    private final StudioClient admin;
    private final Backstage backstage;

    @Autowired
    ProjectionsRebuildIT(JdbcClient jdbc, @LocalServerPort int port) {
        var address = "http://127.0.0.1:" + port;
        creator = new StudioClient(address, "creator2");
        admin = new StudioClient(address, "admin");
        backstage = new Backstage(jdbc);
    }

    @Test
    void replaysEveryViewToTheRowsThatWereWrittenLive() {
        twoCuts();
        creator.delete("/api/jobs/" + cancelled());
        backstage.awaitQuiet();
        backstage.awaitCaughtUp();
        var live = backstage.views();
        assertThat(live).hasSizeGreaterThanOrEqualTo(7)
                .allSatisfy((table, rows) -> assertThat(rows).as(table).isNotEmpty());

        var before = backstage.builds();
        for (var projection : backstage.projections()) {
            var asked = admin.post("/api/admin/projections/%s/rebuild".formatted(projection),
                    "{\"reason\": \"Is it the same?\"}");
            assertThat(asked.status()).as(projection).isEqualTo(202);
        }
        backstage.awaitRebuilt(before);

        assertThat(backstage.views()).isEqualTo(live);
    }

    private void twoCuts() {
        var job = creator.start(2);
        var scenes = creator.bringToReview(job, "mira-vale").path("scenes");
        var first = path(job, scenes.path(0));
        var second = path(job, scenes.path(1));
        creator.patch(first, "{\"description\": \"She waits\", \"duration_ms\": 1000, \"transition\": \"dissolve\"}");
        creator.put(first + "/character-lock", "{\"locked\": true}");
        creator.post(second + "/regenerate", "{\"prompt\": \"The bus in the rain\"}");
        creator.post("/api/jobs/%s/scenes".formatted(job), "{\"description\": \"Home\", \"duration_ms\": 1000}");
        var drawn = creator.await(job, state -> state.path("scenes").size() == 3 && StudioClient.isDrawn(state));
        var order = drawn.path("scenes").valueStream()
                .map(scene -> "\"%s\"".formatted(scene.path("id").asString()))
                .toList()
                .reversed();
        creator.put("/api/jobs/%s/scenes/order".formatted(job),
                "{\"sceneIds\": [%s]}".formatted(String.join(",", order)));
        creator.delete(second);
        assertThat(creator.film(job).path("stage").asString()).isEqualTo("COMPLETED");
        creator.done(job, creator.post("/api/jobs/%s/storyboard/reopen".formatted(job), ""));
        creator.patch(first, "{\"description\": \"She still waits\"}");
        assertThat(creator.film(job).path("stage").asString()).isEqualTo("COMPLETED");
    }

    private String cancelled() {
        var job = creator.start(1);
        creator.bringToReview(job, "oskar-brandt");
        creator.done(job, creator.post("/api/jobs/%s/cancel".formatted(job), ""));
        return job;
    }

    private static String path(String job, JsonNode scene) {
        return "/api/jobs/%s/scenes/%s".formatted(job, scene.path("id").asString());
    }
}
