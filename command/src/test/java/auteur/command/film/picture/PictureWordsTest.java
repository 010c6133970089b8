package auteur.command.film.picture;

import static org.assertj.core.api.Assertions.assertThat;

import auteur.command.film.picture.PictureAnalysis.Focus;
import java.util.List;
import org.junit.jupiter.api.Test;

class PictureWordsTest {

    private static final List<String> LADYBIRD = List.of(
            "#3f6b2a", "#6f9a4a", "#9dbb7a", "#2a3a1e", "#151a12", "#c81e1e");

    @Test
    void sayWhatWasMeasuredAndNothingElse() {
        assertThat(PictureWords.of(picture(1200, 900, 0.3, LADYBIRD, new Focus(0.3, 0.5)), "en").summary()).isEqualTo(
                "Landscape format: even, neutral light. Colours: green, pale green, with an accent of red."
                        + " Sharp in detail. The eye goes to the left of the middle.");
    }

    @Test
    void areInTheLanguageThatIsAskedFor() {
        var picture = picture(900, 900, 0.05, LADYBIRD, new Focus(0.5, 0.7));
        assertThat(PictureWords.of(picture, "de-CH").summary()).isEqualTo(
                "Quadratisches Format: dunkles, neutrales Licht. Farben: Grün, blasses Grün, mit Rot als"
                        + " Akzent. Scharf gezeichnet. Der Blick geht nach unten in die Mitte.");
        assertThat(PictureWords.of(picture, "vi").light()).isEqualTo("ánh sáng tối và trung tính");
        assertThat(PictureWords.of(picture, "xx").light()).isEqualTo("dark, neutral light");
    }

    @Test
    void nameNoAccentWhereNothingStandsOut() {
        var greys = List.of("#808080", "#202020", "#c0c0c0", "#f0f0f0");
        assertThat(PictureWords.of(picture(900, 1600, 0.5, greys, new Focus(0.7, 0.2)), "en").colours())
                .isEqualTo("grey, black");
        assertThat(PictureWords.of(picture(900, 1600, 0.5, List.of(), new Focus(0.7, 0.2)), "en").colours())
                .isEqualTo("none that stands out");
    }

    private static PictureAnalysis picture(
            int width, int height, double luminance, List<String> palette, Focus focus) {
        return new PictureAnalysis(width, height, luminance, 0.2, 0.4, 0, 0.7, 0.1, palette, focus);
    }
}
