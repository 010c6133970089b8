package auteur.infra.program;

import static org.assertj.core.api.Assertions.assertThat;

import auteur.infra.testing.Backstage;
import auteur.infra.testing.Guests;
import auteur.infra.testing.StudioClient;
import auteur.infra.testing.StudioClient.Answer;
import auteur.infra.testing.StudioTest;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Whatever is sent to a job, it is refused in plain words and changes nothing.
@StudioTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputIT {

    private final String account;
    private final StudioClient creator;
    private final Backstage backstage;
    private String job = "";
    private String scene = "";
    private String otherScene = "";

    @Autowired
    BadInputIT(JdbcClient jdbc, @LocalServerPort int port) {
        account = Guests.creator(jdbc);
        creator = new StudioClient("http://127.0.0.1:" + port, account);
        backstage = new Backstage(jdbc);
    }

    @BeforeAll
    void bringTwoJobsToReview() {
        job = creator.start(1);
        var other = creator.start(1);
        scene = sceneOf(job);
        otherScene = sceneOf(other);
        backstage.awaitQuiet(job);
        backstage.awaitQuiet(other);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"fields", "json", "jobs", "headers", "questions", "routes"})
    void refuses(Refusal refusal) {
        refusal.accept(backstage.unchangedOf(account, refusal.request()));
    }

    Stream<Refusal> fields() {
        return Stream.of(
                invalid("an empty description", edit("{\"description\": \"\"}")),
                invalid("a blank description", edit("{\"description\": \" \\t\"}")),
                invalid("an unknown field", edit("{\"colour\": \"red\"}")),
                invalid("an unknown field that is half of a pair", edit("{\"\\uD800\": \"red\"}")),
                invalid("a description of 20 kB", edit("{\"description\": \"%s\"}".formatted("x".repeat(20_000)))),
                invalid("a control character", edit("{\"description\": \"a\\u0007b\"}")),
                invalid("U+0000", edit("{\"description\": \"a\\u0000b\"}")),
                invalid("half of a surrogate pair", edit("{\"description\": \"a\\uD800b\"}")),
                invalid("a pair the wrong way round", edit("{\"narration\": \"\\uDC00\\uD800\"}")),
                invalid("an unknown camera", edit("{\"camera\": \"crane\"}")),
                invalid("a camera by number", edit("{\"camera\": 1}")),
                invalid("an empty camera", edit("{\"camera\": \"\"}")),
                invalid("a duration in words", edit("{\"duration_ms\": \"long\"}")),
                invalid("a duration with a fraction", edit("{\"duration_ms\": 4000.5}")),
                invalid("a duration beyond all numbers", edit("{\"duration_ms\": 99999999999}")),
                invalid("a text where a truth is asked", lock("{\"locked\": \"perhaps\"}")),
                invalid("no truth at all", lock("{}")),
                invalid("an order with null", order("{\"sceneIds\": [null]}")),
                invalid("an order of no ids", order("{\"sceneIds\": [\"first\"]}")),
                Refusal.of("a short scene", 422, "duration_out_of_range", edit("{\"duration_ms\": 1}")),
                Refusal.of("a negative duration", 422, "duration_out_of_range", edit("{\"duration_ms\": -4000}")));
    }

    Stream<Refusal> json() {
        var deep = "[".repeat(10_000) + "]".repeat(10_000);
        return Stream.of(
                invalid("no body", edit("")),
                invalid("null", edit("null")),
                invalid("a list", edit("[]")),
                invalid("half an object", edit("{\"description\": \"a")),
                invalid("two objects", edit("{} {}")),
                invalid("a field twice", edit("{\"description\": \"a\", \"description\": \"b\"}")),
                invalid("nesting 10,000 deep", edit(deep)),
                invalid("a field nested 10,000 deep", edit("{\"description\": %s}".formatted(deep))),
                invalid("an unknown field nested 10,000 deep", edit("{\"colour\": %s}".formatted(deep))),
                Refusal.of("a body over 64 KiB", 413, "request_too_large", edit(" ".repeat(65_536) + "{}")),
                Refusal.of("a body over 64 KiB in chunks", 413, "request_too_large", () -> creator.stream(
                        "POST", path("/director"), " ".repeat(70_000), "Content-Type", "application/json")),
                Refusal.of("text for JSON", 415, "unsupported_media_type", () -> creator.stream(
                        "POST", path("/director"), "dex-romero", "Content-Type", "text/plain")));
    }

    Stream<Refusal> jobs() {
        var unknown = "/api/jobs/" + UUID.randomUUID();
        return Stream.of(
                Refusal.of("a scene of another job", 404, "unknown_scene", () -> creator.patch(
                        path("/scenes/" + otherScene), "{\"description\": \"mine now\"}")),
                Refusal.of("another job's scene to remove", 404, "unknown_scene", () -> creator.delete(
                        path("/scenes/" + otherScene))),
                Refusal.of("another job's scene to follow", 404, "unknown_scene", () -> creator.post(
                        path("/scenes"), "{\"description\": \"next\", \"after\": \"%s\"}".formatted(otherScene))),
                Refusal.of("an order with another job's scene", 422, "order_not_a_permutation", order(
                        "{\"sceneIds\": [\"%s\"]}".formatted(otherScene))),
                Refusal.of("an order with a scene twice", 422, "order_not_a_permutation", order(
                        "{\"sceneIds\": [\"%s\", \"%s\"]}".formatted(scene, scene))),
                Refusal.of("an unknown job", 404, "not_found", () -> creator.get(unknown)),
                Refusal.of("an unknown job to approve", 404, "not_found", () -> creator.post(
                        unknown + "/storyboard/approve", "")),
                Refusal.of("an unknown asset", 404, "not_found", () -> creator.get(
                        "/api/assets/%s/content".formatted(UUID.randomUUID()))),
                invalid("a malformed job id", () -> creator.get("/api/jobs/last")),
                invalid("a malformed scene id", () -> creator.delete(path("/scenes/first"))),
                Refusal.of("a director after the choice", 409, "wrong_stage", () -> creator.post(
                        path("/director"), "{\"directorId\": \"dex-romero\"}")),
                Refusal.of("a retry of what has not failed", 409, "wrong_stage",
                        () -> creator.post(path("/retry"), "")),
                Refusal.of("to reopen what is open", 409, "wrong_stage", () -> creator.post(
                        path("/storyboard/reopen"), "")),
                Refusal.of("to delete what is not at rest", 409, "wrong_stage", () -> creator.delete(path(""))));
    }

    Stream<Refusal> headers() {
        return Stream.of(
                Refusal.of("a stale If-Match", 412, "stale_version", () -> creator.post(
                        path("/storyboard/approve"), "", "If-Match", "\"0\"")),
                Refusal.of("an If-Match of the future", 412, "stale_version", () -> creator.post(
                        path("/storyboard/approve"), "", "If-Match", "\"999999\"")),
                invalid("a bare If-Match", () -> creator.post(
                        path("/storyboard/approve"), "", "If-Match", "1")),
                Refusal.of("a weak If-Match", 412, "stale_version", () -> creator.post(
                        path("/storyboard/approve"), "", "If-Match", "W/\"1\"")),
                invalid("an Idempotency-Key of 201 characters", () -> creator.post(
                        path("/storyboard/approve"), "", "Idempotency-Key", "k".repeat(201))),
                invalid("an Idempotency-Key with a space", () -> creator.post(
                        path("/storyboard/approve"), "", "Idempotency-Key", "a b")));
    }

    Stream<Refusal> questions() {
        return Stream.of(
                "limit=0", "limit=101", "limit=many", "stage=PARTY", "before=yesterday", "q=%00", "atLeast=-1",
                "atLeast=soon", "atLeast=99999999999999999999")
                .map(question -> invalid(question, () -> creator.get("/api/jobs?" + question)));
    }

    Stream<Refusal> routes() {
        return Stream.of(
                invalid("asOf in words", () -> creator.get(path("?asOf=yesterday"))),
                Refusal.of("asOf before the beginning", 404, "not_found", () -> creator.get(
                        path("?asOf=0001-01-01T00:00:00Z"))),
                invalid("asOf before all calendars", () -> creator.get(path("?asOf=-999999999-01-01T00:00:00Z"))),
                Refusal.of("an unknown path", 404, "not_found", () -> creator.get("/api/films")),
                Refusal.of("an unknown path of a job", 404, "not_found", () -> creator.get(path("/wishes"))),
                Refusal.of("an unknown page", 404, "not_found", () -> creator.get("/no-such-page.html")),
                Refusal.of("a wrong method", 405, "method_not_allowed", () -> creator.put("/api/jobs", "{}")),
                Refusal.of("the page of errors", 404, "not_found", () -> creator.get("/error")),
                invalid("a path with U+0000", () -> creator.get("/api/jobs/%00")),
                invalid("a path with half of its slashes hidden", () -> creator.get("/api/jobs/a%2fb")),
                invalid("a header of 12 kB", () -> creator.get("/api/jobs", "X-Long", "x".repeat(12_000))),
                Refusal.of("a method that nobody knows", 501, "not_implemented", () -> creator.stream(
                        "FOO", "/api/jobs", "")),
                invalid("a path with a semicolon", () -> creator.get("/api/jobs;v=1")),
                invalid("a path that climbs", () -> creator.get("/api/jobs/%2e%2e/admin")));
    }

    private String path(String more) {
        return "/api/jobs/" + job + more;
    }

    private Supplier<Answer> edit(String body) {
        return () -> creator.patch(path("/scenes/" + scene), body);
    }

    private Supplier<Answer> order(String body) {
        return () -> creator.put(path("/scenes/order"), body);
    }

    private Supplier<Answer> lock(String body) {
        return () -> creator.put(path("/scenes/%s/character-lock".formatted(scene)), body);
    }

    private static Refusal invalid(String what, Supplier<Answer> request) {
        return Refusal.of(what, 400, "invalid_request", request);
    }

    private String sceneOf(String ofJob) {
        var review = creator.bringToReview(ofJob, "dex-romero");
        assertThat(review.path("scenes")).hasSize(1);
        return review.path("scenes").path(0).path("id").asString();
    }
}
