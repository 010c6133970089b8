package auteur.command.language;

import static org.assertj.core.api.Assertions.assertThat;

import auteur.command.film.picture.PictureWords;
import auteur.command.film.pitching.Pitches;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"de", "es", "fr", "vi"})
    void haveEveryTextInEachLanguage(String language) {
        assertThat(keys(PictureWords.class, "_" + language)).isEqualTo(keys(PictureWords.class, ""));
        var german = keys(Pitches.class, "_de");
        assertThat(keys(Pitches.class, "_" + language)).isEqualTo(german);
        assertThat(german).contains("facts");
        assertThat(Words.of(Pitches.class, language + "-x-none").isAsWanted()).isTrue();
    }

    private static Set<String> keys(Class<?> beside, String suffix) {
        try (var file = beside.getResourceAsStream("words" + suffix + ".properties")) {
            var texts = new Properties();
            texts.load(file);
            return new TreeSet<>(texts.stringPropertyNames());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
