package auteur.infra.program;

import static org.assertj.core.api.Assertions.assertThat;

import auteur.infra.testing.Backstage;
import auteur.infra.testing.Guests;
import auteur.infra.testing.StudioClient;
import auteur.infra.testing.StudioClient.Answer;
import auteur.infra.testing.StudioTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// What commands promise: conditions, repeats, reading one's own writes, the past.
@StudioTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommandsIT {

    private final String account;
    private final StudioClient creator;
    private final Backstage backstage;
    private String job = "";
    private String scene = "";

    @Autowired
    CommandsIT(JdbcClient jdbc, @LocalServerPort int port) {
        account = Guests.creator(jdbc);
        creator = new StudioClient("http://127.0.0.1:" + port, account);
        backstage = new Backstage(jdbc);
    }

    @BeforeAll
    void bringAJobToReview() {
        job = creator.start(2);
        scene = creator.bringToReview(job, "dex-romero").path("scenes").path(0).path("id").asString();
        backstage.awaitQuiet(job);
    }

    @Test
    void answersARepeatedCommandTheSameAndChangesNothing() {
        var key = key();
        var first = edit("Told once", "Idempotency-Key", key);
        assertThat(first.status()).isEqualTo(200);

        var repeat = backstage.unchangedOf(account, () -> edit("Told once", "Idempotency-Key", key));

        assertThat(repeat.status()).isEqualTo(200);
        assertThat(repeat.text()).isEqualTo(first.text());
    }

    @Test
    void addsASceneOnceForOneKey() {
        var key = key();
        var first = creator.post(path("/scenes"), "{\"description\": \"Once\"}", "Idempotency-Key", key);
        var repeat = creator.post(path("/scenes"), "{\"description\": \"Once\"}", "Idempotency-Key", key);

        var added = creator.done(job, first).path("scenes").valueStream()
                .filter(one -> one.path("description").asString().equals("Once"))
                .toList();

        assertThat(first.status()).isEqualTo(201);
        assertThat(repeat.text()).isEqualTo(first.text());
        assertThat(added).hasSize(1);
        creator.await(job, StudioClient::isDrawn);
        creator.delete(path("/scenes/" + added.getFirst().path("id").asString()));
        backstage.awaitQuiet(job);
    }

    @Test
    void refusesAKeyForAnotherBody() {
        var key = key();
        edit("One thing", "Idempotency-Key", key);

        var other = backstage.unchangedOf(account, () -> edit("Another thing", "Idempotency-Key", key));

        Refusal.assertProblem(other, 422, "idempotency_key_reused");
    }

    @Test
    void forgetsTheKeyOfARefusedCommand() {
        var key = key();
        Refusal.assertProblem(creator.post(path("/retry"), "", "Idempotency-Key", key), 409, "wrong_stage");

        assertThat(edit("After the refusal", "Idempotency-Key", key).status()).isEqualTo(200);
    }

    @Test
    void changesTheVersionThatTheClientHasSeen() {
        var position = edit("Seen").json().path("position").asLong();
        var state = creator.get(path("?atLeast=" + position));
        var seen = state.header("ETag");
        var version = "\"%s\"".formatted(state.json().path("version"));

        var edited = edit("As seen", "If-Match", seen);
        var late = backstage.unchangedOf(account, () -> edit("Too late", "If-Match", seen));

        assertThat(edited.status()).isEqualTo(200);
        assertThat(edited.header("ETag")).isEqualTo(
                "\"%s.%s\"".formatted(edited.json().path("token").asString().substring(0, 8),
                        edited.json().path("version")));
        Refusal.assertProblem(late, 412, "stale_version");
        Refusal.assertProblem(edit("Too late", "If-Match", version), 412, "stale_version");
        assertThat(edit("Any version", "If-Match", "*").status()).isEqualTo(200);
    }

    @Test
    void takesAVersionWithoutItsEpochAndNoneOfALogThatItNeverWas() {
        var version = creator.get(path("?atLeast=" + edit("Seen").json().path("token").asString())).json()
                .path("version");

        assertThat(creator.get(path(""), "If-Match", "\"%s\"".formatted(version)).status()).isEqualTo(200);
        assertThat(creator.get(path(""), "If-None-Match", "\"%s\"".formatted(version)).status()).isEqualTo(200);
        assertThat(creator.get(path(""), "If-None-Match", creator.get(path("")).header("ETag")).status())
                .isEqualTo(304);
        Refusal.assertProblem(creator.get(path(""), "If-Match", "\"ffffffff.%s\"".formatted(version)), 412,
                "precondition_failed");
        Refusal.assertProblem(edit("Lost", "If-Match", "\"ffffffff.%s\"".formatted(version)), 412, "stale_version");
        assertThat(edit("Seen by version", "If-Match", "\"%s\"".formatted(version)).status()).isEqualTo(200);
    }

    @Test
    void refusesATokenOfALogThatItNeverWas() {
        for (var question : List.of(path("?atLeast="), path("?asOf="), path("/events?atLeast="), "/api/jobs?atLeast=",
                "/api/profile/taste?asOf=")) {
            Refusal.assertProblem(creator.get(question + "ffffffff.1"), 410, "other_epoch");
        }
        Refusal.assertProblem(creator.get(path("?atLeast=ffffffff")), 400, "invalid_request");
    }

    @Test
    void showsOnesOwnWrites() {
        for (var round = 0; round < 10; round++) {
            var words = "Round " + UUID.randomUUID();
            var edited = edit(words);

            var state = creator.get(path("?atLeast=" + edited.json().path("token").asString())).json();

            assertThat(description(state)).isEqualTo(words);
            assertThat(state.path("version").asLong()).isEqualTo(edited.json().path("version").asLong());
        }
    }

    @Test
    void asksToComeBackForWhatIsNotThereYet() {
        var start = System.nanoTime();
        try (var patient = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = Stream.of(path(""), path("/assets"), path("/events"), "/api/jobs", "/api/profile")
                    .map(question -> CompletableFuture.supplyAsync(
                            () -> creator.get(question + "?atLeast=999999999"), patient))
                    .toList();

            answers.stream().map(CompletableFuture::join).forEach(answer -> {
                Refusal.assertProblem(answer, 503, "not_ready");
                assertThat(answer.header("Retry-After")).isNotBlank();
            });
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(Duration.ofSeconds(5),
                Duration.ofSeconds(60));
    }

    @Test
    void showsTheJobAsItWas() {
        var before = edit("Before").json();
        var at = eventAt(before.path("version").asLong()).path("at").asString();
        edit("After");

        var byPosition = creator.get(path("?asOf=" + before.path("position").asLong()));
        var byInstant = creator.get(path("?asOf=" + at));
        var atStart = creator.get(path("?asOf=" + eventAt(0).path("position").asLong())).json();

        assertThat(description(byPosition.json())).isEqualTo("Before");
        assertThat(byPosition.json().path("version")).isEqualTo(before.path("version"));
        assertThat(creator.get(path("?asOf=" + before.path("token").asString())).json()).isEqualTo(byPosition.json());
        assertThat(byInstant.json()).isEqualTo(byPosition.json());
        assertThat(atStart.path("stage").asString()).isEqualTo("PITCHING");
        assertThat(atStart.path("scenes")).isEmpty();
    }

    @Test
    void tellsTheHistoryInOrderAndInWords() {
        edit("For the record");

        var history = events(job);

        var versions = history.stream().map(event -> event.path("version").asLong()).toList();
        assertThat(versions).isEqualTo(LongStream.range(0, history.size()).boxed().toList());
        assertThat(history).allSatisfy(event -> {
            assertThat(event.path("summary").asString()).isNotBlank();
            assertThat(event.path("at").asString()).isNotBlank();
            assertThat(event.path("data").path("jobId").asString()).isEqualTo(job);
        });
        assertThat(history.getFirst().path("type").asString()).isEqualTo("JobStarted");
        assertThat(history.getLast().path("type").asString()).isEqualTo("SceneEdited");
        assertThat(history.getLast().path("by").asString())
                .isEqualTo(creator.get("/api/me").json().path("id").asString());
    }

    private Answer edit(String description, String... headers) {
        return creator.patch(
                path("/scenes/" + scene), "{\"description\": \"%s\"}".formatted(description), headers);
    }

    private String description(JsonNode state) {
        return state.path("scenes").valueStream()
                .filter(one -> one.path("id").asString().equals(scene))
                .findFirst()
                .orElseThrow()
                .path("description")
                .asString();
    }

    private JsonNode eventAt(long version) {
        return events(job).get((int) version);
    }

    private List<JsonNode> events(String ofJob) {
        return creator.get("/api/jobs/%s/events".formatted(ofJob)).json().path("events").valueStream().toList();
    }

    private String path(String more) {
        return "/api/jobs/" + job + more;
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
