package auteur.infra.engine.storyboard;

import static org.assertj.core.api.Assertions.assertThat;

import auteur.api.language.Languages;
import auteur.infra.engine.still.ShotSize;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoryboardWordsTest {

    @ParameterizedTest
    @CsvSource({
        "en, 'Wide shot: She waits.'",
        "en-GB, 'Wide shot: She waits.'",
        "de-CH, 'Totale: She waits.'",
        "vi, 'Toàn cảnh: She waits.'",
        "zh-CN, 远景：She waits.",
        "zh-TW, 遠景：She waits.",
        "sw, 'She waits.'",
        "x-klingon, 'She waits.'",
    })
    void speaksTheLanguageOfTheBriefOrNotAtAll(String language, String description) {
        var usual = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            var words = StoryboardWords.of(language);
            assertThat(words.description(words.size(ShotSize.WIDE, true), "She waits.", 500)).isEqualTo(description);
        } finally {
            Locale.setDefault(usual);
        }
    }

    @Test
    void leavesOutTheSizeWhereThereIsNoRoom() {
        assertThat(StoryboardWords.of("en").description("Close-up", "She waits.", 12)).isEqualTo("She waits.");
    }

    @Test
    void hasWordsInEveryLanguageThatIsOffered() {
        assertThat(Languages.OFFERED).isNotEmpty().allSatisfy(language -> {
            var words = StoryboardWords.of(language);
            for (var size : ShotSize.values()) {
                assertThat(words.size(size, true)).isNotBlank();
                assertThat(words.size(size, false)).contains(words.size(size, true)).doesNotContain("{");
            }
            assertThat(words.description("size", "beat", 500)).contains("size", "beat").doesNotContain("{");
        });
    }
}
