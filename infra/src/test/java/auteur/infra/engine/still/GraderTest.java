package auteur.infra.engine.still;

import static org.assertj.core.api.Assertions.assertThat;

import auteur.command.direction.Director;
import auteur.command.direction.Grade;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class GraderTest {

    private static final List<Director> DIRECTORS = List.of(JsonMapper.shared().readValue(
            GraderTest.class.getResourceAsStream("/directors.json"), Director[].class));

    @Test
    void leavesAPictureAsItIsWhenNothingIsAsked() {
        var picture = colours();
        var graded = Grader.graded(picture, new Grade(0, 1, 1, 0, "#000000", "#ffffff", 0, 0, 0));

        for (var y = 0; y < picture.getHeight(); y++) {
            for (var x = 0; x < picture.getWidth(); x++) {
                assertThat(graded.getRGB(x, y)).isEqualTo(picture.getRGB(x, y));
            }
        }
    }

    @Test
    void takesNoColourToTheEndsThatThePictureDidNotHaveThere() {
        for (var director : DIRECTORS) {
            var graded = Grader.graded(colours(), director.grade());
            var source = colours();
            var atTheEnd = 0;
            var all = 0;
            for (var y = 0; y < graded.getHeight(); y++) {
                for (var x = 0; x < graded.getWidth(); x++) {
                    if (!isAtAnEnd(source.getRGB(x, y), 8)) {
                        all++;
                        atTheEnd += isAtAnEnd(graded.getRGB(x, y), 0) ? 1 : 0;
                    }
                }
            }
            assertThat(atTheEnd).as(director.name()).isLessThanOrEqualTo(all / 10);
        }
    }

    @Test
    void keepsTonesInTheirOrderAndBothEndsOpen() {
        for (var director : DIRECTORS) {
            var tones = Grader.tones(director.grade());
            assertThat(tones[0]).isZero();
            assertThat(tones[255]).isEqualTo(1);
            for (var i = 1; i < 256; i++) {
                assertThat(tones[i] - tones[i - 1]).as("%s at %d", director.name(), i).isGreaterThan(0.2 / 255);
            }
        }
    }

    @Test
    void leavesMonochromeGrey() {
        var noir = DIRECTORS.stream().filter(director -> director.grade().saturation() == 0).findFirst().orElseThrow();
        var graded = Grader.graded(colours(), noir.grade());
        for (var x = 0; x < graded.getWidth(); x++) {
            var rgb = graded.getRGB(x, 9);
            assertThat(rgb >> 16 & 0xFF).isEqualTo(rgb >> 8 & 0xFF).isEqualTo(rgb & 0xFF);
        }
    }

    @Test
    void drawsWhatLiesBetweenTwoLevelsByDitherSoThatSkiesHaveNoSteps() {
        for (var director : DIRECTORS) {
            var before = meanGreen(99, director.grade());
            for (var level = 100; level < 160; level++) {
                var here = meanGreen(level, director.grade());
                var after = meanGreen(level + 1, director.grade());
                assertThat(after - 2 * here + before).as("%s at %d", director.name(), level).isBetween(-0.3, 0.3);
                before = here;
            }
        }
    }

    private static double meanGreen(int level, Grade grade) {
        var picture = new BufferedImage(32, 32, BufferedImage.TYPE_INT_RGB);
        var all = new int[32 * 32];
        Arrays.fill(all, level << 16 | level << 8 | level);
        picture.setRGB(0, 0, 32, 32, all, 0, 32);
        return Arrays.stream(Grader.graded(picture, grade).getRGB(0, 0, 32, 32, null, 0, 32))
                .map(rgb -> rgb >> 8 & 0xFF)
                .average()
                .orElseThrow();
    }

    /// Every sixteenth level of every channel.
    private static BufferedImage colours() {
        var picture = new BufferedImage(256, 16, BufferedImage.TYPE_INT_RGB);
        for (var red = 0; red < 16; red++) {
            for (var green = 0; green < 16; green++) {
                for (var blue = 0; blue < 16; blue++) {
                    picture.setRGB(red * 16 + green, blue, ((17 * red) << 16) | ((17 * green) << 8) | (17 * blue));
                }
            }
        }
        return picture;
    }

    private static boolean isAtAnEnd(int rgb, int margin) {
        for (var shift = 0; shift <= 16; shift += 8) {
            var level = rgb >> shift & 0xFF;
            if (level <= margin || level >= 255 - margin) {
                return true;
            }
        }
        return false;
    }
}
