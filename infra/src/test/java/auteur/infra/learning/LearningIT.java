package auteur.infra.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import auteur.command.UserId;
import auteur.command.taste.ProfileCommand.EraseProfile;
import auteur.command.taste.ProfileId;
import auteur.infra.testing.Backstage;
import auteur.infra.testing.StudioClient;
import auteur.infra.testing.StudioClient.Answer;
import auteur.infra.testing.StudioTest;
import auteur.infra.testing.Undisturbed;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@StudioTest
@Undisturbed("It compares what is learned of all")
@TestInstance(Lifecycle.PER_CLASS)
class LearningIT {

    private static final long SEED = 20261121;
    private static final List<UserId> CREATORS = IntStream.range(0, 6)
            .mapToObj(number -> SyntheticStudio.creator(SEED, number))
            .toList();

    private final JdbcClient jdbc;
    private final CommandGateway commands;
    private final SyntheticStudio synthetic;
    private final Backstage backstage;
    private final String address;
    private final StudioClient analyst;

    @Autowired
    LearningIT(JdbcClient jdbc, CommandGateway commands, SyntheticStudio synthetic, @LocalServerPort int port) {
        this.jdbc = jdbc;
        this.commands = commands;
        this.synthetic = synthetic;
        backstage = new Backstage(jdbc);
        address = "http://127.0.0.1:" + port;
        analyst = new StudioClient(address, "analyst");
    }

    @BeforeAll
    void choose() {
        synthetic.fill(CREATORS, 8, SEED, Instant.parse("2026-06-01T12:00:00Z"));
        backstage.awaitCaughtUp();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/events", "/creators", "/replays"})
    void tellsNothingToOthersThanAnalysts(String path) {
        for (var other : List.of("creator", "admin")) {
            var answer = new StudioClient(address, other).get("/api/learning" + path);
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.text()).doesNotContain("mira-vale");
        }
        assertThat(StudioClient.anonymous(address).get("/api/learning" + path).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ndjson", "csv", "parquet"})
    void givesTheSameBytesForTheSameRangeAndTheirDigest(String format) throws Exception {
        var first = events("format=" + format);
        var again = events("format=%s&upTo=%s".formatted(format, first.header("Auteur-Up-To")));

        assertThat(first.status()).isEqualTo(200);
        assertThat(again.response().body()).isEqualTo(first.response().body()).hasSizeGreaterThan(1000);
        var digest = MessageDigest.getInstance("SHA-256").digest(first.response().body());
        assertThat(first.header("Repr-Digest"))
                .isEqualTo("sha-256=:" + Base64.getEncoder().encodeToString(digest) + ":")
                .isEqualTo(again.header("Repr-Digest"));
        assertThat(first.header("Auteur-Bookmark")).isEqualTo(first.header("Auteur-Up-To"));
    }

    @Test
    void goesOnAfterABookmark() {
        var whole = events("format=ndjson");
        var upTo = whole.header("Auteur-Token");
        var pages = new StringBuilder();
        var bookmark = "0";
        while (!bookmark.equals(upTo)) {
            var page = events("limit=7&after=%s&upTo=%s".formatted(bookmark, upTo));
            pages.append(page.text());
            bookmark = page.header("Auteur-Token");
            assertThat(bookmark).endsWith("." + page.header("Auteur-Bookmark"));
        }
        assertThat(pages).hasToString(whole.text());
        assertThat(events("after=ffffffff.0").status()).isEqualTo(410);
    }

    @Test
    void showsCreatorsAndJobsUnderPseudonyms() {
        var ids = jdbc.sql(
                "SELECT user_id::text FROM views.learning_events UNION SELECT job_id::text FROM views.learning_events")
                .query((row, _) -> row.getString(1))
                .list();
        for (var format : List.of("ndjson", "csv")) {
            assertThat(ids).noneMatch(events("format=" + format).text()::contains);
        }
        assertThat(analyst.get("/api/learning/creators").text()).doesNotContain(CREATORS.getFirst().toString());
        assertThat(events("format=ndjson").text()).doesNotContain("synthetic film");
    }

    @Test
    void filtersByDirectorAndCohortAndTime() {
        var director = events("format=ndjson&director=mira-vale").text();
        assertThat(director.lines()).isNotEmpty()
                .allMatch(line -> line.contains("\"director\":\"mira-vale\",\"pitches\""));
        var cohorts = analyst.get("/api/learning").json().path("cohorts").valueStream().map(JsonNode::asString)
                .toList();
        var sizes = cohorts.stream().mapToLong(cohort -> events("cohort=" + cohort).text().lines().count()).sum();
        assertThat(sizes).isEqualTo(events("").text().lines().count());
        assertThat(events("until=2026-06-01T12:00:00Z&from=2026-05-31T12:00:00Z").text().lines())
                .allMatch(line -> line.contains("\"at\":\"2026-05-31T") || line.contains("\"at\":\"2026-06-01T"));
    }

    @Test
    void erasesWhoWantsToBeForgotten() {
        var gone = SyntheticStudio.creator(SEED, 77);
        synthetic.fill(List.of(gone), 3, SEED, Instant.parse("2026-06-01T12:00:00Z"));
        backstage.awaitCaughtUp();
        var before = events("").text().lines().count();

        commands.sendAndWait(new EraseProfile(new ProfileId(gone)));
        backstage.awaitCaughtUp();

        assertThat(events("").text().lines().count()).isIn(before - 3, before);
        assertThat(jdbc.sql("SELECT count(*) FROM views.learning_events WHERE user_id = ?").param(gone.value())
                .query(Long.class).single()).isZero();
    }

    @Test
    void replaysRulesWithTheSameDigestAndTouchesNothing() {
        var rows = rows();
        var upTo = events("").header("Auteur-Up-To");
        var live = replay("NEWTON", upTo);
        var again = replay("NEWTON", upTo);
        var uniform = replay("UNIFORM", upTo);

        assertThat(live.path("digest").asString()).isEqualTo(again.path("digest").asString()).hasSize(64);
        assertThat(uniform.path("digest").asString()).isNotEqualTo(live.path("digest").asString());
        assertThat(logLoss(uniform)).isEqualTo(Math.log(8), within(1e-9));
        assertThat(live.path("result").path("choices").asLong()).isGreaterThanOrEqualTo(48);
        assertThat(rows()).isEqualTo(rows);
        var compared = comparison(live, uniform);
        assertThat(compared.status()).as(compared.text()).isEqualTo(200);
        assertThat(compared.json().path("choices")).isEqualTo(live.path("result").path("choices"));
        assertThat(compared.json().path("difference").asDouble()).isEqualTo(
                logLoss(live) - logLoss(uniform), within(1e-9));
        assertThat(comparison(live, uniform).text()).isEqualTo(compared.text());
        assertThat(comparison(live, again).json().path("verdict").asString()).isEqualTo("NOT_TOLD_APART");
        var elsewhere = replay("UNIFORM", "1");
        assertThat(comparison(live, elsewhere).json().path("reason").asString())
                .isEqualTo("other_choices");
        var id = live.path("id").asString();
        assertThat(analyst.post("/api/learning/replays/%s/cancel".formatted(id), "").status()).isEqualTo(409);
        assertThat(analyst.delete("/api/learning/replays/" + id).status()).isEqualTo(204);
        assertThat(analyst.get("/api/learning/replays/" + id).status()).isEqualTo(404);
    }

    @Test
    void tellsACreatorsPath() {
        var creators = analyst.get("/api/learning/creators").json().path("creators");
        var creator = creators.path(0).path("creator").asString();
        var path = analyst.get("/api/learning/creators/%s/path".formatted(creator)).json().path("path");
        assertThat(path.size()).isEqualTo(creators.path(0).path("choices").asInt());
        assertThat(analyst.get("/api/learning/creators/nobody/path").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"format=xml, format", "after=-1, after", "limit=0, limit", "cohort=yesterday, cohort",
        "director=A%20B, director",
        "upTo=999999999999, upTo", "after=x, after"})
    void refusesWhatMakesNoSense(String query, String field) {
        var answer = events(query);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("reason").asString()).isEqualTo("invalid_request");
        assertThat(answer.text()).contains(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"name\": \"x\", \"rule\": {\"kind\": \"MAGIC\"}}",
        "{\"name\": \"x\", \"rule\": {\"kind\": \"GRADIENT\", \"learningRate\": -1}}",
        "{\"name\": \"x\", \"rule\": {\"kind\": \"NEWTON\", \"traits\": []}}",
        "{\"name\": \"\", \"rule\": {\"kind\": \"NEWTON\"}}"})
    void refusesAReplayThatMakesNoSense(String body) {
        var answer = analyst.post("/api/learning/replays", body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("reason").asString()).isEqualTo("invalid_request");
    }

    private Answer events(String query) {
        return analyst.get("/api/learning/events?" + query);
    }

    private JsonNode replay(String kind, String upTo) {
        var asked = analyst.post("/api/learning/replays",
                "{\"name\": \"A test\", \"rule\": {\"kind\": \"%s\"}, \"range\": {\"upTo\": %s}}".formatted(kind,
                        upTo));
        assertThat(asked.status()).as(asked.text()).isEqualTo(202);
        var path = "/api/learning/replays/" + asked.json().path("id").asString();
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> analyst.get(path).json(), replay -> replay.path("state").asString().equals("DONE"));
    }

    private Answer comparison(JsonNode replay, JsonNode baseline) {
        return analyst.get("/api/learning/replays/%s/comparison?baseline=%s"
                .formatted(replay.path("id").asString(), baseline.path("id").asString()));
    }

    private static double logLoss(JsonNode replay) {
        return replay.path("result").path("overall").path("logLoss").asDouble();
    }

    private List<String> rows() {
        return jdbc.sql(
                "SELECT md5(t::text) FROM views.learning_events t UNION ALL SELECT md5(t::text) FROM views.creative_profile t ORDER BY 1")
                .query((row, _) -> row.getString(1))
                .list();
    }
}
