package auteur.infra.program;

import static org.assertj.core.api.Assertions.assertThat;

import auteur.infra.testing.Backstage;
import auteur.infra.testing.Guests;
import auteur.infra.testing.StudioClient;
import auteur.infra.testing.StudioClient.Answer;
import auteur.infra.testing.StudioTest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Commands that come at the same moment.
@StudioTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RacesIT {

    private static final int MANY = 12;

    private final StudioClient creator;
    private final Backstage backstage;
    private String job = "";
    private String scene = "";

    @Autowired
    RacesIT(JdbcClient jdbc, @LocalServerPort int port) {
        creator = new StudioClient("http://127.0.0.1:" + port, Guests.creator(jdbc));
        backstage = new Backstage(jdbc);
    }

    @BeforeAll
    void bringAJobToReview() {
        job = creator.start(1);
        scene = creator.bringToReview(job, "dex-romero").path("scenes").path(0).path("id").asString();
        backstage.awaitQuiet(job);
    }

    @Test
    void carriesAllOut() {
        var events = backstage.eventsOf(job);

        var answers = atOnce(racer -> edit("Racer " + racer + " " + UUID.randomUUID()));

        assertThat(answers).extracting(Answer::status).containsOnly(200);
        assertThat(answers).extracting(answer -> answer.json().path("version").asLong()).doesNotHaveDuplicates();
        assertThat(backstage.eventsOf(job)).isEqualTo(events + MANY);
    }

    @Test
    void letsOneOfThoseWinWhoHaveSeenTheSameVersion() {
        var seen = edit("Seen by all " + UUID.randomUUID()).header("ETag");
        var events = backstage.eventsOf(job);

        var answers = atOnce(racer -> edit("First is " + racer, "If-Match", seen));

        assertThat(answers).extracting(Answer::status).containsOnlyOnce(200).containsOnly(200, 412);
        assertThat(backstage.eventsOf(job)).isEqualTo(events + 1);
    }

    @Test
    void carriesOutOneOfThoseWithTheSameKey() {
        var key = UUID.randomUUID().toString();
        var words = "Only once " + key;
        var events = backstage.eventsOf(job);

        var answers = atOnce(_ -> edit(words, "Idempotency-Key", key));

        assertThat(answers).extracting(Answer::status).contains(200).containsOnly(200, 409);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 200)
                .extracting(Answer::text)
                .containsOnly(edit(words, "Idempotency-Key", key).text());
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 409)
                .allSatisfy(answer -> Refusal.assertProblem(answer, 409, "request_in_progress"));
        assertThat(backstage.eventsOf(job)).isEqualTo(events + 1);
    }

    private Answer edit(String description, String... headers) {
        return creator.patch(
                "/api/jobs/%s/scenes/%s".formatted(job, scene),
                "{\"description\": \"%s\"}".formatted(description),
                headers);
    }

    private static List<Answer> atOnce(IntFunction<Answer> request) {
        try (var racers = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, MANY)
                    .mapToObj(racer -> CompletableFuture.supplyAsync(() -> request.apply(racer), racers))
                    .toList();
            return answers.stream().map(CompletableFuture::join).toList();
        }
    }
}
