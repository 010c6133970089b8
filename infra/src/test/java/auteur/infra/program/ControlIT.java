package auteur.infra.program;

import static org.assertj.core.api.Assertions.assertThat;

import auteur.infra.testing.StompListener;
import auteur.infra.testing.StudioClient;
import auteur.infra.testing.StudioClient.Answer;
import auteur.infra.testing.StudioTest;
import auteur.infra.testing.Undisturbed;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What an admin asks for is recorded with who and why, once, carried out, and seen by whoever listens.
@StudioTest
@Undisturbed("It stops a processor, rebuilds a view, and forgets the requests of all")
class ControlIT {

    private final JdbcClient jdbc;
    private final StudioClient admin;
    private final int port;

    @Autowired
    ControlIT(JdbcClient jdbc, @LocalServerPort int port) {
        this.jdbc = jdbc;
        this.port = port;
        admin = new StudioClient("http://127.0.0.1:" + port, "admin");
    }

    @Test
    void recordsWhoAskedForWhatAndWhy() {
        var asked = ask("schema/check", "A table looks odd");

        var event = eventOf(asked);
        assertThat(event.path("type").asString()).isEqualTo("OperationRequested");
        assertThat(event.path("position").asLong()).isEqualTo(asked.json().path("position").asLong());
        assertThat(event.path("by").asString()).isEqualTo(admin.get("/api/me").json().path("id").asString());
        assertThat(event.path("payload").path("kind").asString()).isEqualTo("CHECK_SCHEMA");
        assertThat(event.path("payload").path("reason").asString()).isEqualTo("A table looks odd");
        var told = ended(asked);
        assertThat(told.path("byName").asString()).isEqualTo("admin");
        assertThat(told.path("state").asString()).isEqualTo("DONE");
        assertThat(told.path("acknowledgements")).isNotEmpty();
        assertThat(admin.get("/api/admin/operations").json().path("operations"))
                .anyMatch(operation -> operation.path("id").equals(asked.json().path("id")));
    }

    @Test
    void doesARepeatedRequestOnce() {
        var key = "control-" + UUID.randomUUID();

        var first = admin.post("/api/admin/schema/check", why("Twice"), "Idempotency-Key", key);
        var second = admin.post("/api/admin/schema/check", why("Twice"), "Idempotency-Key", key);
        var other = admin.post("/api/admin/schema/check", why("Otherwise"), "Idempotency-Key", key);

        assertThat(first.status()).isEqualTo(202);
        assertThat(second.status()).isEqualTo(202);
        assertThat(second.json()).isEqualTo(first.json());
        Refusal.assertProblem(other, 422, "idempotency_key_reused");
        assertThat(eventsOf(first)).isEqualTo(1);
    }

    @Test
    void recordsOnceWhatWasForgottenByTheTableOfKeys() {
        var key = "control-" + UUID.randomUUID();
        var first = admin.post("/api/admin/schema/check", why("Once"), "Idempotency-Key", key);
        jdbc.sql("DELETE FROM runtime.idempotent_request").update();

        var second = admin.post("/api/admin/schema/check", why("Once"), "Idempotency-Key", key);

        assertThat(second.json()).isEqualTo(first.json());
        assertThat(eventsOf(first)).isEqualTo(1);
    }

    @Test
    void stopsAProcessorOnEveryNodeAndLetsItFollowAgain() {
        var name = processorOf("learning_events").path("name").asString();
        var path = "processors/" + name.replace("#", "%23");

        assertThat(ended(ask(path + "/stop", "To look at it")).path("state").asString()).isEqualTo("DONE");
        assertThat(processorOf("learning_events").path("condition").asString()).isEqualTo("STOPPED");
        Refusal.assertProblem(admin.post("/api/admin/%s/stop".formatted(path), why("Again")), 409, "already_stopped");

        assertThat(ended(ask(path + "/start", "Seen enough")).path("state").asString()).isEqualTo("DONE");
        awaitProcessor("learning_events", processor -> processor.path("condition").asString().equals("FOLLOWING"));
    }

    @Test
    void rebuildsAProjectionBesideTheOldOneAndKeepsThatToGoBackTo() {
        var before = projection("video_scenes").path("active").path("id").asLong();

        ended(ask("projections/video_scenes/rebuild", "To be sure"));
        var after = awaitProjection("video_scenes", one -> one.path("active").path("id").asLong() > before);

        assertThat(after.path("candidate").isNull()).isTrue();
        assertThat(after.path("previous").path("id").asLong()).isEqualTo(before);
        var differences = admin.get("/api/admin/projections/video_scenes/differences").json();
        assertThat(differences.path("differences")).isEmpty();

        ended(ask("projections/video_scenes/switch-back", "Only to see"));
        awaitProjection("video_scenes", one -> one.path("active").path("id").asLong() == before);
        ended(ask("projections/video_scenes/prune", "Not needed"));
        var pruned = awaitProjection("video_scenes", one -> one.path("previous").isNull());
        assertThat(pruned.path("ended")).isNotEmpty();
    }

    @Test
    void tellsAdminsWhoListenWhatChanges() {
        try (var listener = StompListener.connect(port, "admin")) {
            assertThat(listener.subscribe("1", "/topic/admin/projections").is("Subscribed")).isTrue();
            var status = listener.await(frame -> frame.is("Status")).json();
            assertThat(status.path("processors"))
                    .anyMatch(processor -> processor.path("name").asString().equals("reactions"));
            assertThat(status.path("projections"))
                    .anyMatch(projection -> projection.path("name").asString().equals("director_jobs"));

            var asked = ask("schema/check", "For those who listen");

            listener.await(frame -> frame.is("Status") && frame.json().path("operations").valueStream()
                    .anyMatch(operation -> operation.path("id").equals(asked.json().path("id"))
                            && operation.path("state").asString().equals("DONE")));
        }
    }

    @Test
    void tellsSomebodyWhoJoinsLaterAtOnce() {
        try (var first = StompListener.connect(port, "admin"); var second = StompListener.connect(port, "admin")) {
            first.subscribe("1", "/topic/admin/projections");
            first.await(frame -> frame.is("Status"));

            second.subscribe("1", "/topic/admin/projections");

            second.await(frame -> frame.is("Status"));
        }
    }

    private Answer ask(String deed, String reason) {
        var answer = admin.post("/api/admin/" + deed, why(reason));
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        return answer;
    }

    private static String why(String reason) {
        return "{\"reason\": \"%s\"}".formatted(reason);
    }

    private JsonNode ended(Answer asked) {
        var id = asked.json().path("id").asString();
        return Awaitility.await()
                .until(() -> admin.get("/api/admin/operations/" + id).json(), told -> !told.path("endedAt").isNull());
    }

    private JsonNode processorOf(String projection) {
        return admin.get("/api/admin/processors").json().path("processors").valueStream()
                .filter(processor -> processor.path("projection").asString("").equals(projection))
                .filter(processor -> processor.path("buildState").asString("").equals("ACTIVE"))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode projection(String name) {
        return admin.get("/api/admin/projections/" + name).json();
    }

    private JsonNode awaitProjection(String name, Predicate<JsonNode> wanted) {
        return Awaitility.await().until(() -> projection(name), wanted);
    }

    private void awaitProcessor(String projection, Predicate<JsonNode> wanted) {
        Awaitility.await().until(() -> processorOf(projection), wanted);
    }

    private JsonNode eventOf(Answer asked) {
        var row = jdbc.sql("SELECT json_build_object('type', type, 'position', position, 'by', metadata ->> 'by',"
                + " 'payload', payload)::text FROM events.event WHERE stream = :stream")
                .params(Map.of("stream", streamOf(asked)))
                .query(String.class)
                .single();
        return JsonMapper.shared().readTree(row);
    }

    private long eventsOf(Answer asked) {
        return jdbc.sql("SELECT count(*) FROM events.event WHERE stream = :stream")
                .params(Map.of("stream", streamOf(asked)))
                .query(Long.class)
                .single();
    }

    private static String streamOf(Answer asked) {
        return "operation-" + asked.json().path("id").asString();
    }
}
