package auteur.infra.engine.storyboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BeatsTest {

    private static final int LONGEST = 500;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "en | Dr. Smith waits. She comes. | Dr. Smith waits./She comes.",
        "en | Prof. Lee counts to 3. She comes. | Prof. Lee counts to 3./She comes.",
        "en | J. R. R. Tolkien waits at 3.30 p.m. on St. James St. and smiles. She comes. "
                + "| J. R. R. Tolkien waits at 3.30 p.m. on St. James St. and smiles./She comes.",
        "en | \"Come here. Now!\" she said. He ran. | \"Come here. Now!\" she said./He ran.",
        "en | ‘Don’t go. It’s late.’ She left. | ‘Don’t go. It’s late.’/She left.",
        "en | a woman waits. she goes home. | a woman waits./she goes home.",
        "de | Es gibt Tiere, z. B. Hunde. Am 3. Oktober kommt Dr. Meier. Er lacht. "
                + "| Es gibt Tiere, z. B. Hunde./Am 3. Oktober kommt Dr. Meier./Er lacht.",
        "de | „Komm her. Jetzt!“ rief sie. Er kam. | „Komm her. Jetzt!“ rief sie./Er kam.",
        "fr | « Viens. Vite ! » dit-elle. M. Dupont vient. | « Viens. Vite ! » dit-elle./M. Dupont vient.",
        "zh | 一个女人在山上等。太阳落山了！她走回家。 | 一个女人在山上等。/太阳落山了！/她走回家。",
        "zh | “来吧！快！”她说。他走了。 | “来吧！快！”她说。/他走了。",
        "ja | 「来て。今！」と彼女は言った。彼は走った。 | 「来て。今！」と彼女は言った。/彼は走った。",
        "hi | वह इंतज़ार करती है। सूरज ढलता है। | वह इंतज़ार करती है।/सूरज ढलता है।",
        "el | Πού πας; Έρχομαι. | Πού πας;/Έρχομαι.",
        "ar | تنتظر امرأة. هل يأتي؟ نعم! | تنتظر امرأة./هل يأتي؟/نعم!",
    })
    void cutsWhereTheLanguageEndsASentence(String language, String story, String beats) {
        var expected = List.of(beats.split("/"));
        assertThat(Beats.of(story, expected.size(), language, LONGEST)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "en | She waits, and he comes; at 10:30 they go. | She waits,/and he comes;/at 10:30 they go.",
        "zh | 她等，他来，他们走。 | 她等，/他来，/他们走。",
        "th | ผู้หญิงรอ พระอาทิตย์ตก เธอกลับบ้าน | ผู้หญิงรอ/พระอาทิตย์ตก/เธอกลับบ้าน",
        "en | Mr. Bean waits, Dr. Who comes. | Mr. Bean waits,/Dr. Who comes.",
    })
    void cutsClausesWhereThereAreTooFewSentences(String language, String story, String beats) {
        assertThat(Beats.of(story, 5, language, LONGEST)).isEqualTo(List.of(beats.split("/")));
    }

    @Test
    void putsNoSpacesBetweenSentencesThatHadNone() {
        assertThat(Beats.of("她等。他来。\n他们走。天黑了。", 1, "zh", LONGEST)).containsExactly("她等。他来。他们走。天黑了。");
        assertThat(Beats.of("She waits.\nHe comes.\r\n\r\nThey go.", 1, "en", LONGEST))
                .containsExactly("She waits. He comes. They go.");
    }

    @ParameterizedTest
    @CsvSource({"en, word , 3", "zh, 等, 2", "th, ผู้หญิงรอ, 3", "en, x, 1", "en, 'Go on. ', 1", "en, 👩‍🚀, 4",
        "en, '\"No. ', 6"})
    void dropsNothingHoweverLongItIs(String language, String piece, int count) {
        var story = String.join("", Collections.nCopies(3900 / piece.length(), piece)).strip();
        var beats = Beats.of(story, count, language, LONGEST);
        assertThat(beats).hasSizeBetween(1, 20).allSatisfy(beat -> assertThat(beat.length()).isBetween(1, LONGEST));
        assertThat(String.join("", beats).replace(" ", "")).isEqualTo(story.replace(" ", ""));
    }

    @Test
    void splitsWhatHasNoMarkBetweenWords() {
        var story = "lantern ".repeat(110).strip();
        var beats = Beats.of(story, 2, "en", LONGEST);
        assertThat(beats).hasSize(2).allSatisfy(beat -> assertThat(beat).endsWith("lantern"));
        assertThat(String.join(" ", beats)).isEqualTo(story);
    }

    @Test
    void takesAStoryThatIsOneQuotationForItsSentences() {
        assertThat(Beats.of("“She waits. He comes.”", 2, "en", LONGEST)).containsExactly("“She waits.", "He comes.”");
    }
}
