package auteur.infra.program;

import static org.assertj.core.api.Assertions.assertThat;

import auteur.infra.testing.Backstage;
import auteur.infra.testing.Guests;
import auteur.infra.testing.StudioClient;
import auteur.infra.testing.StudioClient.Answer;
import auteur.infra.testing.StudioTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@StudioTest
class UndoIT {

    private static final int ACTS = 20;

    private final Random random = new Random(20);
    private final String account;
    private final StudioClient creator;
    private final Backstage backstage;

    @Autowired
    UndoIT(JdbcClient jdbc, @LocalServerPort int port) {
        account = Guests.creator(jdbc);
        creator = new StudioClient("http://127.0.0.1:" + port, account);
        backstage = new Backstage(jdbc);
    }

    @Test
    void undoesTwentyActsOneByOne() {
        var job = creator.start(3);
        var first = creator.bringToReview(job, "dex-romero");
        for (var acts = 0; acts < ACTS;) {
            var before = newest(job);
            creator.done(job, act(job, creator.get("/api/jobs/" + job).json().path("scenes"), acts));
            acts += newest(job).equals(before) ? 0 : 1;
        }
        var worked = creator.await(job, StudioClient::isDrawn);

        var undone = 0;
        for (var next = newest(job); next.path("toVersion").isNumber(); next = newest(job)) {
            undo(job, next.path("toVersion").asLong());
            undone++;
        }

        assertThat(undone).isEqualTo(ACTS);
        var last = creator.get("/api/jobs/" + job).json();
        assertThat(last.path("scenes")).isEqualTo(first.path("scenes"));
        assertThat(last.path("stills_drawn")).isEqualTo(worked.path("stills_drawn"));
        var again = backstage.unchangedOf(account, () -> undo(job, first.path("version").asLong()));
        assertThat(again.json().path("version")).isEqualTo(last.path("version"));

        refuses(job);
    }

    @Test
    void redrawsAllThatIsOutOfDateAndUndoesItAsOneAct() {
        var job = creator.start(3);
        var scenes = "/api/jobs/%s/scenes".formatted(job);
        var drawn = creator.bringToReview(job, "dex-romero").path("scenes");
        for (var scene : List.of(drawn.path(0), drawn.path(2))) {
            creator.done(
                    job,
                    creator.patch(scenes + "/" + scene.path("id").asString(), "{\"description\": \"Two boats\"}"));
        }
        var edited = creator.get("/api/jobs/" + job).json();
        assertThat(edited.path("scenes").valueStream().map(scene -> scene.path("outdated").toString())).containsExactly(
                "{\"prompt\":true,\"because\":[\"description\"]}", "null",
                "{\"prompt\":true,\"because\":[\"description\"]}");

        var redraw = creator.post(scenes + "/redraw", "", "Idempotency-Key", "redraw-" + job);
        creator.done(job, redraw);
        assertThat(creator.post(scenes + "/redraw", "", "Idempotency-Key", "redraw-" + job).json())
                .isEqualTo(redraw.json());
        var redrawn = creator.await(job, StudioClient::isDrawn);
        assertThat(redrawn.path("scenes").valueStream().map(scene -> scene.path("outdated").isNull()))
                .doesNotContain(false);
        assertThat(redrawn.path("scenes").path(0).path("prompt").asString()).startsWith("Two boats");
        backstage.unchangedOf(account, () -> creator.post(scenes + "/redraw", ""));

        assertThat(newest(job).path("toVersion")).isEqualTo(edited.path("version"));
        undo(job, edited.path("version").asLong());
        var both = "[%s, %s]".formatted(drawn.path(0).path("id"), drawn.path(2).path("id"));
        var before = creator.get("/api/jobs/" + job).json().path("version");
        creator.done(job, creator.put(
                scenes + "/character-lock", "{\"sceneIds\": %s, \"locked\": true}".formatted(both)));
        assertThat(newest(job).path("toVersion")).isEqualTo(before);
        undo(job, before.asLong());
        assertThat(creator.get("/api/jobs/" + job).json().path("scenes")).isEqualTo(edited.path("scenes"));
        for (var body : List.of("{}", "{\"sceneIds\": []}", "{\"sceneIds\": [null]}", "{\"sceneIds\": [\"soon\"]}")) {
            assertThat(creator.post(scenes + "/redraw", body).status()).as(body).isEqualTo(400);
            assertThat(creator.post(scenes + "/remove", body).status()).as(body).isEqualTo(400);
        }
    }

    private void refuses(String job) {
        var path = "/api/jobs/%s/storyboard/undo".formatted(job);
        for (var version : List.of("-1", "0", "99999999")) {
            Refusal.assertProblem(
                    creator.post(path, "{\"toVersion\": %s}".formatted(version)), 422, "unknown_version");
        }
        for (var body : List.of("{}", "{\"toVersion\": \"soon\"}", "")) {
            assertThat(creator.post(path, body).status()).as(body).isEqualTo(400);
        }
        creator.done(job, creator.post("/api/jobs/%s/cancel".formatted(job), ""));
        Refusal.assertProblem(creator.post(path, "{\"toVersion\": 3}"), 409, "wrong_stage");
    }

    private JsonNode newest(String job) {
        return creator.get("/api/jobs/%s/storyboard/undo".formatted(job)).json();
    }

    private Answer undo(String job, long toVersion) {
        var answer = creator.post(
                "/api/jobs/%s/storyboard/undo".formatted(job),
                String.format(Locale.ROOT, "{\"toVersion\": %d}", toVersion));
        creator.done(job, answer);
        return answer;
    }

    private Answer act(String job, JsonNode scenes, int n) {
        var path = "/api/jobs/%s/scenes".formatted(job);
        var id = scenes.path(random.nextInt(scenes.size())).path("id").asString();
        var scene = path + "/" + id;
        return switch (n % 7) {
            case 0 ->
                creator.patch(scene, String.format(Locale.ROOT, "{\"duration_ms\": %d}", 1000 + random.nextInt(9000)));
            case 1 -> creator.put(scene + "/character-lock", "{\"locked\": %s}".formatted(random.nextBoolean()));
            case 2 -> creator.post(scene + "/regenerate", String.format(Locale.ROOT, "{\"prompt\": \"fog %d\"}", n));
            case 3 -> {
                var order = new ArrayList<>(scenes.valueStream().map(each -> each.path("id").toString()).toList());
                Collections.shuffle(order, random);
                yield creator.put(path + "/order", "{\"sceneIds\": %s}".formatted(order));
            }
            case 4 -> creator.post(path, "{\"description\": \"The empty road\", \"after\": \"%s\"}".formatted(id));
            case 5 -> scenes.size() > 1 ? creator.delete(scene) : creator.post(path, "{\"description\": \"Night\"}");
            default -> {
                creator.await(job, StudioClient::isDrawn);
                yield creator.put(scene + "/take", "{\"take\": 0}");
            }
        };
    }
}
