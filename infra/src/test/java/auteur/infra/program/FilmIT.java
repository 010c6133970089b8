package auteur.infra.program;

import static org.assertj.core.api.Assertions.assertThat;

import auteur.infra.testing.Guests;
import auteur.infra.testing.Photographs;
import auteur.infra.testing.StudioClient;
import auteur.infra.testing.StudioTest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// A film from a picture and a brief, by HTTP.
@StudioTest
class FilmIT {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private StudioClient creator;

    @BeforeEach
    void logIn() {
        creator = new StudioClient("http://127.0.0.1:" + port, Guests.creator(jdbc));
    }

    @Test
    void makesAFilmOfTheStoryboardsLengthAndRendersOnlyTheChangedSceneForASecondCut() {
        var job = creator.start(3);
        creator.bringToReview(job, "dex-romero");

        var first = creator.film(job);

        assertHasItsLength(job, first);
        copiesItForReview(job, asset(job, "final_video"));
        rendersOnlyTheChangedSceneForASecondCutAndKeepsTheFirst(job, first);
    }

    private void assertHasItsLength(String job, JsonNode done) {
        assertThat(done.path("stage").asString()).as(done.toString()).isEqualTo("COMPLETED");
        var film = asset(job, "final_video");
        assertThat(film.path("duration").asDouble() * 1000).isCloseTo(done.path("film_ms").asDouble(), within(20));
        assertThat(film.path("width").asInt()).isEqualTo(1280);
        var subtitles = creator.get(asset(job, "subtitles").path("url").asString());
        assertThat(subtitles.text()).startsWith("WEBVTT").contains("A woman in a red coat waits on the hill.");
        var content = creator.get(film.path("url").asString(), "Range", "bytes=4-7");
        assertThat(content.status()).isEqualTo(206);
        assertThat(content.text()).isEqualTo("ftyp");
    }

    private void copiesItForReview(String job, JsonNode film) {
        creator.post("/api/jobs/%s/review-copy".formatted(job), "");
        creator.await(job, state -> state.path("review_copy").path("status").asString().equals("MADE"));
        var copy = asset(job, "review_copy");
        assertThat(copy.path("duration")).isEqualTo(film.path("duration"));
        assertThat(copy.path("cut").asInt()).isEqualTo(1);
        var answer = creator.get("/api/jobs/%s/review-copy".formatted(job)).json();
        assertThat(answer.path("copy").path("url")).isEqualTo(copy.path("url"));
        assertThat(answer.path("unwritable")).isEmpty();
    }

    private void rendersOnlyTheChangedSceneForASecondCutAndKeepsTheFirst(String job, JsonNode first) {
        var review = creator.done(job, creator.post("/api/jobs/%s/storyboard/reopen".formatted(job), ""));
        var scene = review.path("scenes").path(1).path("id").asString();
        creator.patch("/api/jobs/%s/scenes/%s".formatted(job, scene), "{\"description\": \"The bus is late\"}");

        var done = creator.film(job);

        assertThat(done.path("stage").asString()).isEqualTo("COMPLETED");
        var renderedInCutTwo = creator.get("/api/jobs/%s/events".formatted(job))
                .json()
                .path("events")
                .valueStream()
                .filter(event -> event.path("type").asString().equals("SceneRendered"))
                .filter(event -> event.path("data").path("cut").asInt() == 2)
                .map(event -> event.path("data").path("sceneId").asString());
        assertThat(renderedInCutTwo).containsExactly(scene);

        assertThat(done.path("cuts").valueStream().map(cut -> cut.path("number").asInt())).containsExactly(1, 2);
        assertThat(done.path("cuts").path(0).path("film_url")).isEqualTo(first.path("film_url"));
        var named = creator.patch("/api/jobs/%s/cuts/1".formatted(job), "{\"name\": \" On time \"}");
        assertThat(creator.done(job, named).path("cuts").path(0).path("name").asString()).isEqualTo("On time");
        var again = creator.done(
                job, creator.post("/api/jobs/%s/storyboard/reopen".formatted(job), "{\"fromCut\": 1}"));
        assertThat(again.path("cut").asInt()).isEqualTo(3);
        assertThat(again.path("scenes")).isEqualTo(first.path("scenes"));
        var back = creator.done(job, creator.post("/api/jobs/%s/cancel".formatted(job), ""));
        assertThat(back.path("stage").asString()).isEqualTo("COMPLETED");
        assertThat(back.path("cut").asInt()).isEqualTo(2);
        assertThat(back.path("scenes")).isEqualTo(done.path("scenes"));
        assertThat(back.path("film_url")).isEqualTo(done.path("film_url"));
        for (var cut : back.path("cuts")) {
            assertThat(creator.get(cut.path("film_url").asString(), "Range", "bytes=4-7").text()).isEqualTo("ftyp");
        }
    }

    @Test
    void drawsTheSameSceneDifferentlyForAnotherDirector() throws IOException {
        var warm = creator.start(2);
        var noir = creator.start(2);

        var warmFrame = frame(creator.bringToReview(warm, "mira-vale"));
        var noirFrame = frame(creator.bringToReview(noir, "oskar-brandt"));

        assertThat(meanDifference(warmFrame, noirFrame)).isGreaterThan(20);
    }

    @Test
    void remastersADimPictureAndKeepsPortraitUpright() {
        var started = creator.upload(
                String.format(Locale.ROOT, StudioClient.BRIEF, 1), Photographs.jpeg(Photographs.dim(900, 1350)),
                "dim.jpg");
        var job = started.json().path("id").asString();

        var review = creator.bringToReview(job, "tom-askew");

        assertThat(review.path("is_remastered").asBoolean()).isTrue();
        var frame = asset(job, "scene_frame");
        assertThat(frame.path("height").asInt()).isEqualTo(1280);
        assertThat(frame.path("width").asInt()).isEqualTo(720);
    }

    @Test
    void keepsTheCropOfALockedSceneThroughRegeneration() throws IOException {
        var job = creator.start(1);
        var first = creator.bringToReview(job, "bela-quist");
        var path = "/api/jobs/%s/scenes/%s".formatted(job, first.path("scenes").path(0).path("id").asString());

        creator.put(path + "/character-lock", "{\"locked\": true}");
        creator.post(path + "/regenerate", "");
        var locked = creator.await(job, state -> StudioClient.isDrawn(state) && take(state) == 1);
        creator.put(path + "/character-lock", "{\"locked\": false}");
        creator.post(path + "/regenerate", "");
        var free = creator.await(job, state -> StudioClient.isDrawn(state) && take(state) == 2);

        assertThat(meanDifference(frame(first), frame(locked))).isLessThan(6);
        assertThat(meanDifference(frame(first), frame(free))).isGreaterThan(8);
    }

    private static int take(JsonNode state) {
        return state.path("scenes").path(0).path("regeneration_count").asInt();
    }

    private BufferedImage frame(JsonNode state) throws IOException {
        var url = state.path("scenes").path(0).path("image_url").asString();
        return ImageIO.read(new ByteArrayInputStream(creator.get(url).response().body()));
    }

    private static double meanDifference(BufferedImage one, BufferedImage other) {
        var sum = 0.0;
        for (var y = 0; y < one.getHeight(); y += 4) {
            for (var x = 0; x < one.getWidth(); x += 4) {
                sum += difference(one.getRGB(x, y), other.getRGB(x, y));
            }
        }
        return sum / (one.getHeight() / 4.0 * (one.getWidth() / 4.0));
    }

    private static double difference(int one, int other) {
        return (Math.abs((one >> 16 & 0xFF) - (other >> 16 & 0xFF))
                + Math.abs((one >> 8 & 0xFF) - (other >> 8 & 0xFF))
                + Math.abs((one & 0xFF) - (other & 0xFF))) / 3.0;
    }

    private JsonNode asset(String job, String type) {
        var reached = creator.get("/api/jobs/" + job).json().path("position").asLong();
        return creator.get(String.format(Locale.ROOT, "/api/jobs/%s/assets?atLeast=%d", job, reached))
                .json()
                .path("assets")
                .valueStream()
                .filter(asset -> asset.path("asset_type").asString().equals(type))
                .findFirst()
                .orElseThrow();
    }

    private static Offset<Double> within(double offset) {
        return Offset.offset(offset);
    }
}
