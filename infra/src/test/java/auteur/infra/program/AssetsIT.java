package auteur.infra.program;

import static org.assertj.core.api.Assertions.assertThat;

import auteur.infra.testing.Guests;
import auteur.infra.testing.StudioClient;
import auteur.infra.testing.StudioTest;
import java.util.Arrays;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// How the content of assets is served.
@StudioTest
class AssetsIT {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void servesAPictureByRangeAndOnlyOnceToWhoHasIt() {
        var creator = new StudioClient("http://127.0.0.1:" + port, Guests.creator(jdbc));
        var job = creator.start(1);
        var image = creator.await(job, state -> !state.path("directorPitches").isEmpty())
                .path("source_image_url")
                .asString();

        var whole = creator.get(image);
        var tag = whole.header("ETag");
        assertThat(whole.status()).isEqualTo(200);
        assertThat(whole.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(whole.header("Accept-Ranges")).isEqualTo("bytes");
        assertThat(whole.header("Cache-Control")).contains("private");
        assertThat(tag).matches("\"[^\"]+\"");

        assertThat(creator.get(image, "If-None-Match", tag).status()).isEqualTo(304);
        assertThat(creator.get(image, "If-None-Match", "\"other\"").status()).isEqualTo(200);
        var part = creator.get(image, "Range", "bytes=2-5");
        assertThat(part.status()).isEqualTo(206);
        assertThat(part.response().body()).hasSize(4).isEqualTo(
                Arrays.copyOfRange(whole.response().body(), 2, 6));
        assertThat(part.header("ETag")).isEqualTo(tag);
        var stale = creator.get(image, "Range", "bytes=2-5", "If-Range", "\"other\"");
        assertThat(stale.status()).isEqualTo(200);
        assertThat(stale.response().body()).isEqualTo(whole.response().body());
        var beyond = creator.get(image, "Range", "bytes=999999999-");
        assertThat(beyond.status()).isEqualTo(416);
        assertThat(beyond.header("Content-Range")).isEqualTo("bytes */" + whole.response().body().length);
        assertThat(beyond.json().path("reason").asString()).isEqualTo("range_not_satisfiable");
        assertThat(creator.get(image, "Range", "items=0-9").response().body()).isEqualTo(whole.response().body());
        var parts = creator.get(image, "Range", "bytes=0-1,-2,999999999-");
        assertThat(parts.status()).isEqualTo(206);
        assertThat(parts.header("Content-Type")).startsWith("multipart/byteranges;boundary=");
        assertThat(parts.header("Content-Length")).isEqualTo(String.valueOf(parts.response().body().length));
        assertThat(creator.get(image, "If-Match", "\"x\"").status()).isEqualTo(412);
        assertThat(creator.get(image, "If-None-Match", "*").status()).isEqualTo(304);
        assertThat(creator.get("/live/stomp.js", "Range", "items=0-9").status()).isEqualTo(200);
        assertThat(creator.get(image, "Accept", "garbage", "If-Match", "\"x\"").json().path("status").asInt())
                .isEqualTo(412);
        assertThat(creator.get("/api/jobs/" + job, "Accept", "garbage").status()).isEqualTo(200);
        assertThat(creator.get("/api/jobs/" + job, "If-Match", "W/\"1\"").status()).isEqualTo(412);
        assertThat(creator.get("/api/jobs/" + job + "?asOf=2126-11-30T10:00:00+02:00").status()).isEqualTo(200);
        assertThat(creator.get(image + "?download").header("Content-Disposition"))
                .startsWith("attachment; filename=\"auteur-").endsWith(".jpg\"");
    }

    @Test
    void showsThePictureAsEachDirectorWouldBeginWithIt() {
        var address = "http://127.0.0.1:" + port;
        var creator = new StudioClient(address, Guests.creator(jdbc));
        var job = creator.start(1);
        var pitches = creator.await(job, state -> !state.path("directorPitches").isEmpty()).path("directorPitches");

        var tags = pitches.valueStream().map(pitch -> {
            var still = Awaitility.await()
                    .until(() -> creator.get(viewOf(job, pitch, "still")), answer -> answer.status() != 503);
            assertThat(still.status()).isEqualTo(200);
            assertThat(still.header("Content-Type")).isEqualTo("image/jpeg");
            assertThat(still.header("Cache-Control")).contains("private");
            return still.header("ETag");
        }).toList();
        assertThat(tags).hasSize(8).doesNotHaveDuplicates();

        var picture = creator.get(viewOf(job, pitches.path(0), "picture"));
        assertThat(picture.status()).isEqualTo(200);
        assertThat(picture.header("ETag")).isNotIn(tags);
        assertThat(creator.get(viewOf(job, pitches.path(0), "still"), "If-None-Match", tags.getFirst()).status())
                .isEqualTo(304);
        assertThat(creator.get("/api/jobs/" + job + "/pitches/nobody/still").status()).isEqualTo(404);
        var stranger = new StudioClient(address, Guests.creator(jdbc));
        assertThat(stranger.get(viewOf(job, pitches.path(0), "still")).status()).isEqualTo(404);
        assertThat(stranger.get("/api/jobs/" + job + "/preview").status()).isEqualTo(404);
        assertThat(creator.get("/api/jobs/" + job + "/preview").json().path("focus").path("x").asDouble())
                .isBetween(0.01, 1.0);
    }

    private static String viewOf(Object job, JsonNode pitch, String view) {
        return "/api/jobs/" + job + "/pitches/" + pitch.path("directorId").asString() + "/" + view;
    }
}
