package auteur.api.freshness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import auteur.api.problem.Problem.FieldError;
import auteur.api.problem.UnreadableJson;
import auteur.api.testing.OneStream;
import auteur.command.EventStream;
import auteur.command.Family;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// A log that was in an earlier epoch until its second event.
class TokenTest {

    private final EventStream<Grown> garden = new Family<>("", Grown.class, _ -> Optional.empty())
            .stream(new UUID(0, 1));
    private final OneStream log = new OneStream(garden);
    private final JsonMapper json = JsonMapper.builder().addModule(new TokenBesidePosition(log)).build();

    private record Grown() {}

    private record Wish(@Nullable Token after) {}

    private record Told(long position, String type, @Nullable Trouble error) {}

    private record Trouble(@Nullable Long position) {}

    private record Named(String position) {}

    @ParameterizedTest
    @CsvSource({"0, , 0", "42, , 42", "99b5b8d5.42, 99b5b8d5, 42"})
    void readsAPositionOrAToken(String text, @Nullable String epoch, long place) {
        assertThat(Token.parse(text)).contains(new Token(epoch, place));
        assertThat(new Token(epoch, place)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-1", "99b5b8d5", "99b5b8d5.", ".42", "99b5b8d5.-1", "99B5B8D5.42",
        "99b5b8d.42",
        "99b5b8d5-2694-489a-9f6e-8937488959c1.42", "1234567890123456789", "99b5b8d5.42 "})
    void refusesWhatIsNeither(String text) {
        assertThat(Token.parse(text)).isEmpty();
    }

    @Test
    void isReadFromJsonAsANumberOrAsText() {
        assertThat(json.readValue("{\"after\": 42}", Wish.class)).isEqualTo(new Wish(new Token(null, 42)));
        assertThat(json.readValue("{\"after\": \"99b5b8d5.42\"}", Wish.class))
                .isEqualTo(new Wish(new Token("99b5b8d5", 42)));
        assertThat(json.readValue("{}", Wish.class)).isEqualTo(new Wish(null));
        assertThatExceptionOfType(JacksonException.class)
                .isThrownBy(() -> json.readValue("{\"after\": \"soon\"}", Wish.class))
                .extracting(e -> UnreadableJson.explain(e, "wish"))
                .isEqualTo(new FieldError("after", "is neither a position nor a token"));
    }

    @Test
    void standsBesideEachPositionOfTheLog() {
        assertThat(json.writeValueAsString(new Told(7, "Grown", new Trouble(3L)))).isEqualTo(
                "{\"position\":7,\"token\":\"e0000002.7\",\"type\":\"Grown\","
                        + "\"error\":{\"position\":3,\"token\":\"e0000002.3\"}}");
        assertThat(json.writeValueAsString(new Trouble(null))).isEqualTo("{\"position\":null,\"token\":null}");
        assertThat(json.writeValueAsString(new Named("left"))).isEqualTo("{\"position\":\"left\"}");
    }

    @Test
    void isOfTheEpochInWhichItWasRead() {
        var told = new Told(7, "Grown", null);

        assertThat(Tokens.writer(json, OneStream.EARLIER).writeValueAsString(told)).contains("\"e0000001.7\"");
        assertThat(Tokens.writerOfWhatIsKept(json).writeValueAsString(told)).doesNotContain("token");
    }

    @ParameterizedTest
    @CsvSource({"9, false", "e0000002.9, false", "e0000001.2, false", "e0000001.3, true", "e0000003.1, true"})
    void isLostBeyondWhatTheLogHasKeptOfItsEpoch(String text, boolean isLost) {
        assertThat(Token.parse(text).orElseThrow().isLostIn(log)).isEqualTo(isLost);
    }

    @ParameterizedTest
    @CsvSource({"9, false", "e0000002.9, false", "e0000001.1, false", "e0000001.2, true", "e0000001.9, true",
        "e0000003.1, true"})
    void isLostAsAVersionWhereItsEventIs(String text, boolean isLost) {
        for (var version = 0; version < 4; version++) {
            log.add(new Grown());
        }

        assertThat(Token.parse(text).orElseThrow().isLostIn(log, garden)).isEqualTo(isLost);
    }
}
