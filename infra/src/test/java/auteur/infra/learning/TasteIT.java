package auteur.infra.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import auteur.api.account.Accounts;
import auteur.command.UserId;
import auteur.infra.testing.Guests;
import auteur.infra.testing.StudioClient;
import auteur.infra.testing.StudioClient.Answer;
import auteur.infra.testing.StudioTest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// A creator looks at the own taste, and changes it.
@StudioTest
class TasteIT {

    private final SyntheticStudio synthetic;
    private final UserId user;
    private final StudioClient creator;
    private final StudioClient other;

    @Autowired
    TasteIT(SyntheticStudio synthetic, Accounts accounts, JdbcClient jdbc, @LocalServerPort int port) {
        this.synthetic = synthetic;
        var account = Guests.creator(jdbc);
        user = accounts.named(account).orElseThrow().id();
        creator = new StudioClient("http://127.0.0.1:" + port, account);
        other = new StudioClient("http://127.0.0.1:" + port, Guests.creator(jdbc));
    }

    @BeforeEach
    void chooseFiveTimes() {
        synthetic.fill(List.of(user), 5, UUID.randomUUID().getLeastSignificantBits(), Instant.now());
    }

    @Test
    void seesWhatMovedEachWeight() {
        var taste = taste("");
        for (var trait : taste.path("traits")) {
            var name = trait.path("trait").asString();
            var moved = taste.path("history").valueStream().mapToDouble(act -> act.path("moved").path(name).asDouble())
                    .sum();
            assertThat(trait.path("weight").asDouble()).isEqualTo(moved, within(1e-9));
            assertThat(trait.path("confidence").asDouble()).isBetween(0.0, 1.0);
        }
        assertThat(taste.path("choices").asInt()).isGreaterThanOrEqualTo(5);
    }

    @Test
    void seesHowItWas() {
        var acts = taste("").path("history");
        var before = taste("?asOf=" + acts.path(1).path("position").asLong());
        assertThat(before.path("version").asLong()).isEqualTo(acts.path(1).path("version").asLong());
        assertThat(weight(before, "warmth")).isEqualTo(acts.path(1).path("weights").path("warmth").asDouble(),
                within(1e-12));
        assertThat(taste("?asOf=2020-01-01T00:00:00Z").path("choices").asInt()).isZero();
    }

    @Test
    void forgetsTheLastChoiceAsIfItHadNeverBeenMade() {
        var acts = taste("").path("history");
        var last = acts.path(0);
        assertThat(last.path("kind").asString()).isEqualTo("CHOICE");

        done(creator.delete("/api/profile/choices/" + last.path("jobId").asString()));

        var after = taste("");
        assertThat(after.path("history").path(0)).isEqualTo(acts.path(1));
        for (var trait : after.path("traits")) {
            assertThat(trait.path("weight").asDouble())
                    .isEqualTo(acts.path(1).path("weights").path(trait.path("trait").asString()).asDouble());
        }
    }

    @Test
    void pinsReleasesAndResetsATrait() {
        var pinned = done(creator.put("/api/profile/traits/pace/pin", "{\"weight\": 1.5}"));
        assertThat(weight(pinned, "pace")).isEqualTo(1.5);
        chooseFiveTimes();
        assertThat(weight(taste(""), "pace")).isEqualTo(1.5);
        done(creator.delete("/api/profile/traits/pace/pin"));
        var reset = done(creator.post("/api/profile/traits/pace/reset", ""));
        assertThat(weight(reset, "pace")).isZero();
        assertThat(creator.get("/api/profile").json().path("weights").path("pace").asDouble()).isZero();
    }

    @Test
    void isToldWhyPitchesScoreAsTheyDo() {
        var job = creator.start(1);
        var pitches = creator.await(job, state -> !state.path("directorPitches").isEmpty()).path("directorPitches");

        var reasons = creator.get("/api/profile/pitches/" + job).json();

        assertThat(reasons.path("profileVersion").asLong()).isEqualTo(taste("").path("version").asLong());
        assertThat(reasons.path("pitches").size()).isEqualTo(pitches.size());
        for (var pitch : reasons.path("pitches")) {
            var added = pitch.path("contributions").valueStream().mapToDouble(JsonNode::asDouble).sum();
            assertThat(pitch.path("rawScore").asDouble() + added)
                    .isEqualTo(pitch.path("score").asDouble(), within(1e-9));
        }
        assertThat(other.get("/api/profile/pitches/" + job).status()).isEqualTo(404);
        creator.post("/api/jobs/%s/cancel".formatted(job), "");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "PUT | /api/profile/traits/pace/pin | {\"weight\": 6} | 422 | weight_out_of_range",
        "PUT | /api/profile/traits/pace/pin | {} | 400 | invalid_request",
        "PUT | /api/profile/traits/charm/pin | {\"weight\": 1} | 404 | not_found",
        "DELETE | /api/profile/choices/0190b2c0-11f2-7c05-8a6e-d51f0c9b2a44 | '' | 404 | not_found",
        "GET | /api/profile/taste?asOf=yesterday | '' | 400 | invalid_request"})
    void refusesWhatMakesNoSense(String method, String path, String body, int status, String reason) {
        var answer = switch (method) {
            case "PUT" -> creator.put(path, body);
            case "DELETE" -> creator.delete(path);
            default -> creator.get(path);
        };
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().path("reason").asString()).isEqualTo(reason);
    }

    private JsonNode taste(String query) {
        return creator.get("/api/profile/taste" + query).json();
    }

    private JsonNode done(Answer command) {
        assertThat(command.status()).as(command.text()).isEqualTo(200);
        return taste("?atLeast=" + command.json().path("position").asLong());
    }

    private static double weight(JsonNode taste, String name) {
        return taste.path("traits").valueStream()
                .filter(trait -> trait.path("trait").asString().equals(name))
                .findFirst()
                .orElseThrow()
                .path("weight")
                .asDouble();
    }
}
