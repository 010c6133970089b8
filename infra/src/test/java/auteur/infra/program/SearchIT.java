package auteur.infra.program;

import static org.assertj.core.api.Assertions.assertThat;

import auteur.infra.testing.Guests;
import auteur.infra.testing.Photographs;
import auteur.infra.testing.StudioClient;
import auteur.infra.testing.StudioTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// Titles are found as people write them.
@StudioTest
class SearchIT {

    private static final String BRIEF = """
            {"title": "Đêm Hà Nội: 100%_!", "prompt": "Mưa. Đèn tắt.", "language": "vi", "sceneCount": 1}""";

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
    void findsATitleByAnyOfItsSpellingsAndTakesNoneOfItsSignsForAPattern() {
        var started = creator.upload(BRIEF, Photographs.jpeg(Photographs.dusk(320, 200)), "photo.jpg").json();
        var position = started.path("position").asLong();

        assertThat(Stream.of("đêm hà", "ĐÊM", "dem ha noi", "đe\u0302m hà", "100%_!", "\u200bhà"))
                .allSatisfy(wish -> assertThat(found(wish, position)).contains(started.path("id").asString()));
        assertThat(Stream.of("đêm%nội", "100__!", "hải"))
                .allSatisfy(wish -> assertThat(found(wish, position)).doesNotContain(started.path("id").asString()));
    }

    private Stream<String> found(String wish, long position) {
        var question = String.format(Locale.ROOT, "/api/jobs?limit=100&atLeast=%d&q=%s", position,
                URLEncoder.encode(wish, StandardCharsets.UTF_8));
        return creator.get(question).json().path("jobs").valueStream().map(SearchIT::idOf);
    }

    private static String idOf(JsonNode job) {
        return job.path("jobId").asString();
    }
}
