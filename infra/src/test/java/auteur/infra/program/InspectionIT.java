package auteur.infra.program;

import static org.assertj.core.api.Assertions.assertThat;

import auteur.infra.machine.DataDirectory;
import auteur.infra.testing.Guests;
import auteur.infra.testing.StudioClient;
import auteur.infra.testing.StudioClient.Answer;
import auteur.infra.testing.StudioTest;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// An admin sees which films fail, looks into any of them, which is on record, and lets them go on.
@StudioTest
class InspectionIT {

    private static final String GONE = "The picture of this job is no longer there.";

    private final JdbcClient jdbc;
    private final DataDirectory data;
    private final String account;
    private final StudioClient creator;
    private final StudioClient admin;

    @Autowired
    InspectionIT(JdbcClient jdbc, DataDirectory data, @LocalServerPort int port) {
        this.jdbc = jdbc;
        this.data = data;
        account = Guests.creator(jdbc);
        creator = new StudioClient("http://127.0.0.1:" + port, account);
        admin = new StudioClient("http://127.0.0.1:" + port, "admin");
    }

    @Test
    void knowsAFilmThatFailsAndWhyAndLetsItGoOn() throws IOException {
        var job = creator.start(1);
        creator.bringToShortReview(job, "dex-romero", 1000);
        var picture = data.folder("media").resolve(job).resolve(sourceOf(job));
        var aside = Files.move(picture, picture.resolveSibling("aside"));
        assertThat(creator.film(job).path("stage").asString()).isEqualTo("FAILED");

        var verdict = Awaitility.await()
                .until(() -> admin.get("/api/admin/status").json().path("verdict"), told -> names(told, job));

        assertThat(verdict.path("isWell").asBoolean()).isFalse();
        assertThat(list("state=FAILING&stage=FAILED&user=%s&q=%s".formatted(account, job.substring(0, 30))))
                .singleElement()
                .satisfies(entry -> assertThat(entry.path("error").asString()).isEqualTo(GONE));
        var failing = inspected(job).path("watched").path("failingVersion").asLong();
        var event = eventsOf(job, "?limit=1&before=" + (failing + 1)).path("events").path(0);
        assertThat(event.path("type").asString()).isEqualTo("JobFailed");
        assertThat(event.path("payload").path("reason").asString()).isEqualTo(GONE);
        assertThat(event.path("cause").path("kind").asString()).isEqualTo("STEP");
        assertThat(event.path("cause").path("of").asString()).contains("/cut-1/clip/");
        var work = admin.get("/api/admin/jobs/%s/steps".formatted(job)).json();
        assertThat(work.path("steps").path(0).path("failure").path("isFinal").asBoolean()).isTrue();
        assertThat(work.path("steps").path(0).path("failure").path("text").asString()).contains(GONE);
        assertThat(work.path("files"))
                .filteredOn(file -> !file.path("isThere").asBoolean())
                .extracting(file -> file.path("asset_type").asString())
                .containsExactly("reference_image");

        Files.move(aside, picture);
        var retried = ended(admin.post("/api/admin/jobs/retry",
                "{\"reason\": \"The disk is back\", \"state\": \"FAILING\", \"q\": \"%s\"}".formatted(job)));

        assertThat(retried.path("state").asString()).as(retried.toString()).isEqualTo("DONE");
        assertThat(retried.path("outcome").asString()).isEqualTo("One job goes on");
        creator.await(job, state -> state.path("stage").asString().equals("COMPLETED"));
        var act = eventsOf(job, "").path("events").valueStream()
                .filter(one -> one.path("type").asString().equals("JobRetried"))
                .findFirst()
                .orElseThrow();
        assertThat(act.path("byName").asString()).isEqualTo("admin");
        assertThat(act.path("cause").path("of").asString()).isEqualTo("operation-" + retried.path("id").asString());
    }

    @Test
    void showsAStateAsItWasAndInWhatTwoDiffer() {
        var job = creator.start(1);
        creator.bringToReview(job, "dex-romero");
        var events = eventsOf(job, "").path("events");
        var first = events.path(events.size() - 1).path("position").asLong();
        var last = events.path(0).path("position").asLong();

        var begun = admin.get(String.format(Locale.ROOT, "/api/admin/jobs/%s?asOf=%d", job, first)).json()
                .path("state");
        assertThat(begun.path("stage").asString()).isEqualTo("PITCHING");
        var difference = admin
                .get(String.format(Locale.ROOT, "/api/admin/jobs/%s/difference?from=%d&to=%d", job, first, last))
                .json();
        assertThat(difference.path("changes"))
                .extracting(change -> change.path("path").asString())
                .contains("stage", "selected_style_id")
                .doesNotContain("title", "version");
    }

    @Test
    void recordsALookOnceAnHourBeforeItAnswers() {
        var job = creator.start(1);

        assertThat(looksAt(job)).isZero();
        inspected(job);
        assertThat(looksAt(job)).isEqualTo(1);
        eventsOf(job, "");
        admin.get("/api/admin/jobs/%s/steps".formatted(job));
        inspected(job);

        assertThat(looksAt(job)).as("but at the turn of an hour").isBetween(1L, 2L);
        Awaitility.await().untilAsserted(
                () -> assertThat(admin.get("/api/admin/operations").json().path("operations"))
                        .anyMatch(entry -> entry.path("kind").asString().equals("INSPECT_JOB")
                                && entry.path("target").asString().equals(job)
                                && entry.path("byName").asString().equals("admin")));
    }

    @Test
    void pagesThroughTheEventsOfAJob() {
        var job = creator.start(1);
        creator.await(job, state -> !state.path("directorPitches").isEmpty());

        var newest = eventsOf(job, "?limit=1");
        var next = eventsOf(job, "?limit=1&before=" + newest.path("before").asLong());

        assertThat(newest.path("events").path(0).path("version").asLong()).isEqualTo(1);
        assertThat(next.path("events").path(0).path("type").asString()).isEqualTo("JobStarted");
        assertThat(next.path("before").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jobs?state=SAD", "jobs?stage=0", "jobs?limit=0", "jobs?before=1", "jobs?from=yesterday",
        "steps?state=1", "steps?after=nowhere", "jobs/1", "jobs/00000000-0000-0000-0000-000000000001?asOf=now",
        "jobs/00000000-0000-0000-0000-000000000001/difference?from=2&to=1"})
    void refusesWhatMakesNoSense(String path) {
        assertThat(admin.get("/api/admin/" + path).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/events", "/steps"})
    void knowsNoJobThatNeverWas(String part) {
        Refusal.assertProblem(admin.get("/api/admin/jobs/%s%s".formatted(UUID.randomUUID(), part)), 404, "not_found");
    }

    @Test
    void cancelsNotEverythingByMistake() {
        Refusal.assertProblem(
                admin.post("/api/admin/jobs/cancel", "{\"reason\": \"Oops\"}"), 400, "invalid_request");
    }

    private String sourceOf(String job) {
        return creator.get("/api/jobs/%s/assets".formatted(job)).json().path("assets").valueStream()
                .filter(asset -> asset.path("asset_type").asString().equals("reference_image"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
    }

    private static boolean names(JsonNode verdict, String job) {
        return verdict.path("jobs").valueStream().anyMatch(one -> one.path("jobId").asString().equals(job));
    }

    private JsonNode list(String query) {
        return admin.get("/api/admin/jobs?" + query).json().path("jobs");
    }

    private JsonNode inspected(String job) {
        var answer = admin.get("/api/admin/jobs/" + job);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private JsonNode eventsOf(String job, String query) {
        return admin.get("/api/admin/jobs/%s/events%s".formatted(job, query)).json();
    }

    private JsonNode ended(Answer asked) {
        assertThat(asked.status()).as(asked.text()).isEqualTo(202);
        var path = "/api/admin/operations/" + asked.json().path("id").asString();
        Predicate<JsonNode> hasEnded = told -> !told.path("endedAt").isNull();
        return Awaitility.await().until(() -> admin.get(path).json(), hasEnded);
    }

    private long looksAt(String job) {
        return jdbc.sql("SELECT count(*) FROM events.event WHERE type = 'JobInspected' AND payload ->> 'jobId' = :job")
                .param("job", job)
                .query(Long.class)
                .single();
    }
}
