package auteur.api.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextRuleTest {

    record Title(@PlainText(max = 20) String text) {}

    record Narration(@PlainText(max = 20, required = false, lines = true) String text) {}

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u200b", "\ufeff", "\u200e\u200f", "\u2060 \u00ad", "\u3164", "\u115f\u1160",
        "\u2800",
        "\u180e", "\ufe0f", "\u061c", "\u200d\u200c", "\udb40\udc41", "\u00a0\u3000\u0085"})
    void takesForEmptyWhatShowsNothing(String text) {
        assertThat(objections(Title.class, text)).isEqualTo("is empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Đêm Hà Nội", "👩‍🚀", "می‌خواهم", "क्‍ष", "\u2068أحمد\u2069", "\u200fשלום!",
        "🏴\udb40\udc67\udb40\udc7f", "…"})
    void takesWhatPeopleWrite(String text) {
        assertThat(objections(Title.class, text)).isEmpty();
        assertThat(objections(Narration.class, text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u202egpj.exe", "\u202d123"})
    void refusesToTurnTextAround(String text) {
        assertThat(objections(Title.class, text)).isEqualTo("holds a character that overrides the direction of text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\u2028b", "a\u2029b", "a\u0085b", "a\u0000b"})
    void refusesLinesInALine(String text) {
        assertThat(objections(Title.class, text)).isEqualTo("holds a control character");
    }

    @Test
    void leavesAnEmptyNarrationSilentButNotAnUnseenOne() {
        assertThat(objections(Narration.class, "")).isEmpty();
        assertThat(objections(Narration.class, "One\u2028two")).isEmpty();
        assertThat(objections(Narration.class, "\u200b")).isEqualTo("is empty");
    }

    @Test
    void refusesHalfAPair() {
        assertThat(objections(Title.class, "a\ud83d")).isEqualTo("holds half of a surrogate pair");
    }

    private static String objections(Class<? extends Record> form, String text) {
        var rule = new PlainTextRule();
        rule.initialize(form.getDeclaredFields()[0].getAnnotation(PlainText.class));
        return rule.objection(text).orElse("");
    }
}
