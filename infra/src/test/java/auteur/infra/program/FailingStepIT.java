package auteur.infra.program;

import static org.assertj.core.api.Assertions.assertThat;

import auteur.infra.machine.DataDirectory;
import auteur.infra.testing.Guests;
import auteur.infra.testing.StudioClient;
import auteur.infra.testing.StudioTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// A step that keeps failing stops the job in words for people; a retry goes on at that step.
@StudioTest
class FailingStepIT {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataDirectory data;

    private StudioClient creator;

    @BeforeEach
    void logIn() {
        creator = new StudioClient("http://127.0.0.1:" + port, Guests.creator(jdbc));
    }

    @Test
    void drawsAgainWhenTheLostPictureIsBack() throws IOException {
        var job = creator.start(1);
        creator.await(job, state -> !state.path("directorPitches").isEmpty());
        var picture = file(job, "reference_image");
        var aside = Files.move(picture, picture.resolveSibling("aside"));

        creator.post("/api/jobs/%s/director".formatted(job), "{\"directorId\": \"dex-romero\"}");

        var undrawn = creator.await(job, state -> sceneOf(state).path("status").asString().equals("failed"));
        assertThat(sceneOf(undrawn).path("error_message").asString())
                .isEqualTo("The picture of this job is no longer there.");
        Files.move(aside, picture);
        var scene = sceneOf(undrawn).path("id").asString();
        creator.post("/api/jobs/%s/scenes/%s/regenerate".formatted(job, scene), "");
        var drawn = creator.await(job, StudioClient::isDrawn);
        assertThat(sceneOf(drawn).path("error_message").isNull()).isTrue();
    }

    @Test
    void rendersOnWhenTheLostPictureIsBack() throws IOException {
        var job = creator.start(2);
        creator.bringToShortReview(job, "dex-romero", 1000);
        var picture = file(job, "reference_image");
        var aside = Files.move(picture, picture.resolveSibling("aside"));

        var failed = creator.film(job);

        assertThat(failed.path("stage").asString()).isEqualTo("FAILED");
        assertThat(failed.path("error_message").asString())
                .isEqualTo("The picture of this job is no longer there.");
        Files.move(aside, picture);
        assertThat(retried(job).path("stage").asString()).isEqualTo("COMPLETED");
        assertThat(eventsOf(job)).containsOnlyOnce("JobFailed", "JobRetried", "StoryboardApproved", "FilmAssembled");
    }

    @Test
    void makesAnewWhatTheStoreHasLost() throws IOException {
        var job = creator.start(2);
        creator.bringToShortReview(job, "dex-romero", 1000);
        creator.film(job);
        var clips = files(job, "scene_clip");
        creator.done(job, creator.post("/api/jobs/%s/storyboard/reopen".formatted(job), ""));
        Files.delete(clips.getFirst());
        Files.writeString(clips.getLast(), "not a clip");
        var still = file(job, "scene_frame");
        Files.delete(still);

        var completed = creator.film(job);

        assertThat(completed.path("stage").asString()).isEqualTo("COMPLETED");
        assertThat(still).isNotEmptyFile();
        assertThat(clips).allSatisfy(clip -> assertThat(clip).isNotEmptyFile());
        assertThat(eventsOf(job)).doesNotContain("JobFailed");
    }

    private static JsonNode sceneOf(JsonNode state) {
        return state.path("scenes").path(0);
    }

    private JsonNode retried(String job) {
        creator.done(job, creator.post("/api/jobs/%s/retry".formatted(job), ""));
        return creator.await(job, state -> !state.path("stage").asString().equals("RENDERING"));
    }

    private Iterable<String> eventsOf(String job) {
        return creator.get("/api/jobs/%s/events".formatted(job))
                .json()
                .path("events")
                .valueStream()
                .map(event -> event.path("type").asString())
                .toList();
    }

    private Path file(String job, String assetType) {
        return files(job, assetType).getFirst();
    }

    private List<Path> files(String job, String assetType) {
        var folder = data.folder("media").resolve(job);
        return creator.get("/api/jobs/%s/assets".formatted(job))
                .json()
                .path("assets")
                .valueStream()
                .filter(candidate -> candidate.path("asset_type").asString().equals(assetType))
                .map(asset -> folder.resolve(asset.path("id").asString()))
                .toList();
    }
}
