package auteur.infra.program;

import static org.assertj.core.api.Assertions.assertThat;

import auteur.infra.testing.Backstage;
import auteur.infra.testing.Photographs;
import auteur.infra.testing.StompListener;
import auteur.infra.testing.StudioClient;
import auteur.infra.testing.StudioClient.Answer;
import auteur.infra.testing.StudioTest;
import auteur.infra.testing.Undisturbed;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// To one creator, another's job is not there.
@StudioTest
@Undisturbed("It counts the events and the files of all")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoCreatorsIT {

    private final int port;
    private final StudioClient owner;
    private final StudioClient stranger;
    private final Backstage backstage;
    private String job = "";
    private String scene = "";
    private String asset = "";

    @Autowired
    TwoCreatorsIT(JdbcClient jdbc, @LocalServerPort int port) {
        this.port = port;
        owner = new StudioClient("http://127.0.0.1:" + port, "creator");
        stranger = new StudioClient("http://127.0.0.1:" + port, "creator2");
        backstage = new Backstage(jdbc);
    }

    @BeforeAll
    void bringAJobToReview() {
        job = owner.start(1);
        scene = owner.bringToReview(job, "dex-romero").path("scenes").path(0).path("id").asString();
        asset = owner.get(path("/assets")).json().path("assets").path(0).path("id").asString();
        backstage.awaitQuiet();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"questions", "commands"})
    void neitherShowsNorChangesIt(Refusal refusal) {
        var before = owner.get(path("")).text();

        refusal.accept(backstage.unchangedBy(refusal.request()));

        assertThat(owner.get(path("")).text()).isEqualTo(before);
    }

    Stream<Refusal> questions() {
        return Stream.of(
                absent("the job", () -> stranger.get(path(""))),
                absent("the job as it was", () -> stranger.get(path("?asOf=999999"))),
                absent("its history", () -> stranger.get(path("/events"))),
                absent("its assets", () -> stranger.get(path("/assets"))),
                absent("an asset's content", () -> stranger.get("/api/assets/%s/content".formatted(asset))),
                absent("a range of it", () -> stranger.get(
                        "/api/assets/%s/content".formatted(asset), "Range", "bytes=0-9")),
                Refusal.of("an asset to refer to", 400, "invalid_request", () -> stranger.upload(
                        "{\"title\": \"a\", \"prompt\": \"b\", \"referenceAssets\": [\"%s\"]}".formatted(asset),
                        Photographs.jpeg(Photographs.dusk(320, 200)),
                        "photo.jpg")));
    }

    Stream<Refusal> commands() {
        return Stream.of(
                absent("choose", () -> stranger.post(path("/director"), "{\"directorId\": \"dex-romero\"}")),
                absent("add", () -> stranger.post(path("/scenes"), "{\"description\": \"mine\"}")),
                absent("edit", () -> stranger.patch(path("/scenes/" + scene), "{\"description\": \"mine\"}")),
                absent("remove", () -> stranger.delete(path("/scenes/" + scene))),
                absent("reorder", () -> stranger.put(
                        path("/scenes/order"), "{\"sceneIds\": [\"%s\"]}".formatted(scene))),
                absent("regenerate", () -> stranger.post(path("/scenes/%s/regenerate".formatted(scene)), "")),
                absent("lock", () -> stranger.put(
                        path("/scenes/%s/character-lock".formatted(scene)), "{\"locked\": true}")),
                absent("approve", () -> stranger.post(path("/storyboard/approve"), "")),
                absent("approve by its version", () -> stranger.post(
                        path("/storyboard/approve"), "", "If-Match", "\"1\"")),
                absent("reopen", () -> stranger.post(path("/storyboard/reopen"), "")),
                absent("retry", () -> stranger.post(path("/retry"), "")),
                absent("cancel", () -> stranger.post(path("/cancel"), "")),
                absent("delete", () -> stranger.delete(path(""))));
    }

    @Test
    void listsOnlyOnesOwn() {
        var strangersJob = stranger.start(1);
        stranger.await(strangersJob, state -> !state.path("directorPitches").isEmpty());

        assertThat(idsOf(stranger)).contains(strangersJob).doesNotContain(job);
        assertThat(idsOf(owner)).contains(job).doesNotContain(strangersJob);
    }

    @Test
    void startsNothingAfterAnothersJob() {
        var page = stranger.get("/api/jobs?before=" + job).json();

        assertThat(page.path("jobs").valueStream().map(TwoCreatorsIT::idOf)).doesNotContain(job);
    }

    @Test
    void keepsAnIdempotencyKeyToItsCreator() {
        var key = UUID.randomUUID().toString();
        var mine = owner.put(path("/scenes/%s/character-lock".formatted(scene)), "{\"locked\": true}",
                "Idempotency-Key", key);
        assertThat(mine.status()).isEqualTo(200);

        var theirs = stranger.put(path("/scenes/%s/character-lock".formatted(scene)), "{\"locked\": true}",
                "Idempotency-Key", key);

        Refusal.assertProblem(theirs, 404, "not_found");
    }

    @Test
    void tellsNobodyButTheOwner() {
        try (var ownersEar = StompListener.connect(port, "creator");
                var strangersEar = StompListener.connect(port, "creator2");
                var eavesdropper = StompListener.connect(port, "creator2")) {
            ownersEar.subscribe("own", "/user/queue/jobs");
            strangersEar.subscribe("own", "/user/queue/jobs");
            eavesdropper.send("SUBSCRIBE", "id:1", "destination:/topic/jobs/" + job);
            assertThat(eavesdropper.await(frame -> !frame.command().equals("CONNECTED")).command()).isEqualTo("ERROR");
            eavesdropper.awaitClose();

            owner.patch(path("/scenes/" + scene), "{\"description\": \"Only I know\"}");
            ownersEar.await(frame -> frame.is("SceneEdited"));
            var strangersJob = stranger.start(1);
            strangersEar.await(frame -> frame.is("JobStarted"));

            assertThat(strangersEar.heard()).noneMatch(frame -> frame.body().contains(job));
            assertThat(ownersEar.heard()).noneMatch(frame -> frame.body().contains(strangersJob));
        }
    }

    private String path(String more) {
        return "/api/jobs/" + job + more;
    }

    private static Refusal absent(String what, Supplier<Answer> request) {
        return Refusal.of(what, 404, "not_found", request);
    }

    private static Stream<String> idsOf(StudioClient creator) {
        return creator.get("/api/jobs?limit=100").json().path("jobs").valueStream().map(TwoCreatorsIT::idOf);
    }

    private static String idOf(JsonNode job) {
        return job.path("jobId").asString();
    }
}
