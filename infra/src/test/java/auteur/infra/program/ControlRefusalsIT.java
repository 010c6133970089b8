package auteur.infra.program;

import static org.assertj.core.api.Assertions.assertThat;

import auteur.infra.testing.Backstage;
import auteur.infra.testing.StudioClient;
import auteur.infra.testing.StudioClient.Answer;
import auteur.infra.testing.StudioTest;
import auteur.infra.testing.Undisturbed;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What an admin cannot ask for, and who cannot ask at all.
@StudioTest
@Undisturbed("It counts the events and the files of all")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ControlRefusalsIT {

    private static final String WHY = "{\"reason\": \"To see what happens\"}";

    private static final List<String> QUESTIONS = List.of(
            "processors", "projections", "projections/director_jobs", "projections/director_jobs/differences",
            "dead-letters", "operations", "operations/" + UUID.randomUUID(), "schema", "nodes");

    private static final List<String> DEEDS = List.of(
            "processors/reactions/stop", "processors/reactions/start", "processors/reactions/reset",
            "processors/reactions/segments/0/split", "processors/reactions/segments/0/merge", "projections/rebuild",
            "projections/director_jobs/rebuild", "projections/director_jobs/throttle",
            "projections/director_jobs/pause", "projections/director_jobs/resume",
            "projections/director_jobs/cancel", "projections/director_jobs/accept",
            "projections/director_jobs/abandon", "projections/director_jobs/switch-back",
            "projections/director_jobs/prune", "jobs/%s/rebuild".formatted(UUID.randomUUID()),
            "users/%s/rebuild".formatted(UUID.randomUUID()), "dead-letters/retry", "dead-letters/1/retry",
            "dead-letters/1/discard", "schema/check");

    private final String address;
    private final StudioClient admin;
    private final Backstage backstage;

    @Autowired
    ControlRefusalsIT(JdbcClient jdbc, @LocalServerPort int port) {
        address = "http://127.0.0.1:" + port;
        admin = new StudioClient(address, "admin");
        backstage = new Backstage(jdbc);
    }

    @BeforeEach
    void awaitQuiet() {
        backstage.awaitQuiet();
    }

    @ParameterizedTest
    @ValueSource(strings = {"creator", "analyst"})
    void isForAdminsOnly(String account) {
        var somebody = new StudioClient(address, account);

        for (var question : QUESTIONS) {
            Refusal.assertProblem(somebody.get("/api/admin/" + question), 403, "forbidden");
        }
        for (var deed : DEEDS) {
            Refusal.assertProblem(
                    backstage.unchangedBy(() -> somebody.post("/api/admin/" + deed, WHY)), 403, "forbidden");
        }
    }

    @ParameterizedTest
    @MethodSource("deeds")
    void asksForAReasonWhateverIsToBeDone(String deed) {
        var bodies = List.of("", "{}", "{\"reason\": \" \"}", "{\"reason\": \"%s\"}".formatted("x".repeat(501)),
                "{\"reason\": \"a\\u0007b\"}", "{\"reason\": \"why\", \"colour\": \"red\"}");

        var answers = backstage.unchangedBy(() -> bodies.stream().map(body -> ask(deed, body)).toList());

        assertThat(answers).allSatisfy(answer -> Refusal.assertProblem(answer, 400, "invalid_request"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"malformed", "unknown", "untimely"})
    void refuses(Refusal refusal) {
        refusal.accept(backstage.unchangedBy(refusal.request()));
    }

    static Stream<String> deeds() {
        return DEEDS.stream();
    }

    Stream<Refusal> malformed() {
        return Stream.of(
                invalid("a page of none", () -> admin.get("/api/admin/operations?limit=0")),
                invalid("a page of too many", () -> admin.get("/api/admin/dead-letters?limit=201")),
                invalid("a filter with U+0000", () -> admin.get("/api/admin/dead-letters?processor=%00")),
                invalid("a sequence that is no id", () -> admin.get("/api/admin/dead-letters?sequence=first")),
                invalid("a segment in words", () -> ask("processors/reactions/segments/first/split", WHY)),
                invalid("a job that is no id", () -> ask("jobs/last/rebuild", WHY)),
                invalid("a letter that is no number", () -> ask("dead-letters/first/retry", WHY)),
                invalid("no speed at all", () -> ask(
                        "projections/director_jobs/rebuild", "{\"reason\": \"why\", \"eventsPerSecond\": 0}")),
                invalid("a speed beyond all measure", () -> ask(
                        "projections/rebuild", "{\"reason\": \"why\", \"eventsPerSecond\": 10000001}")),
                invalid("an Idempotency-Key with a space", () -> admin.post(
                        "/api/admin/schema/check", WHY, "Idempotency-Key", "a b")));
    }

    Stream<Refusal> unknown() {
        return Stream.of(
                unknown("an unknown processor", "processors/nobody/stop"),
                unknown("a processor of a strange name", "processors/%s/stop".formatted("x".repeat(300))),
                unknown("an unknown segment", "processors/reactions/segments/7/split"),
                unknown("an unknown projection", "projections/no_such_view/rebuild"),
                unknown("an unknown projection to pause", "projections/no_such_view/pause"),
                unknown("an unknown projection to go back", "projections/no_such_view/switch-back"),
                unknown("an unknown job", "jobs/%s/rebuild".formatted(UUID.randomUUID())),
                unknown("an unknown user", "users/%s/rebuild".formatted(UUID.randomUUID())),
                unknown("an unknown letter to retry", "dead-letters/999999999/retry"),
                unknown("an unknown letter to discard", "dead-letters/999999999/discard"),
                notFound("an unknown projection to show", () -> admin.get("/api/admin/projections/no_such_view")),
                notFound("an unknown operation", () -> admin.get("/api/admin/operations/" + UUID.randomUUID())));
    }

    Stream<Refusal> untimely() {
        return Stream.of(
                untimely("to start what runs", "not_stopped", "processors/reactions/start"),
                untimely("to replay reactions", "never_replayed", "processors/reactions/reset"),
                untimely("to stop what carries this out", "not_controllable", "processors/operations/stop"),
                untimely("to split what carries this out", "not_controllable",
                        "processors/operations/segments/0/split"),
                untimely("to merge a single segment", "nothing_to_merge", "processors/reactions/segments/0/merge"),
                untimely("to throttle no rebuild", "no_rebuild", "projections/video_assets/throttle"),
                untimely("to pause no rebuild", "no_rebuild", "projections/video_assets/pause"),
                untimely("to resume no rebuild", "no_rebuild", "projections/video_assets/resume"),
                untimely("to cancel no rebuild", "no_rebuild", "projections/video_assets/cancel"),
                untimely("to accept no rebuild", "no_rebuild", "projections/video_assets/accept"),
                untimely("to abandon no rebuild", "no_rebuild", "projections/video_assets/abandon"),
                Refusal.of("to retry what is not there", 409, "no_dead_letters", () -> ask(
                        "dead-letters/retry", "{\"reason\": \"why\", \"processor\": \"nobody\"}")));
    }

    private Answer ask(String deed, String body) {
        return admin.post("/api/admin/" + deed, body);
    }

    private Refusal unknown(String what, String deed) {
        return notFound(what, () -> ask(deed, WHY));
    }

    private Refusal untimely(String what, String reason, String deed) {
        return Refusal.of(what, 409, reason, () -> ask(deed, WHY));
    }

    private static Refusal notFound(String what, Supplier<Answer> request) {
        return Refusal.of(what, 404, "not_found", request);
    }

    private static Refusal invalid(String what, Supplier<Answer> request) {
        return Refusal.of(what, 400, "invalid_request", request);
    }
}
