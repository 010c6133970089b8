package auteur.infra.engine.picture;

import static org.assertj.core.api.Assertions.assertThat;

import auteur.command.film.picture.PictureAnalysis;
import auteur.command.film.picture.PictureWords;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasuresTest {

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "1, 700", "64, 16000", "16000, 64", "3, 3", "64, 64"})
    void areNumbersWhateverTheShape(int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        assertFinite(Measures.of(picture));
        var random = new Random(width);
        for (var i = 0; i < 1000; i++) {
            picture.setRGB(random.nextInt(width), random.nextInt(height), random.nextInt());
        }
        assertFinite(Measures.of(picture));
    }

    @Test
    void findTheSmallThingThatHasAColourOfItsOwn() {
        var random = new Random(5);
        var picture = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
        for (var i = 0; i < 400 * 300; i++) {
            var shade = random.nextInt(10) * 14;
            var glare = random.nextInt(3) * 40;
            picture.setRGB(i % 400, i / 400, new Color(20 + shade / 2 + glare / 2, 60 + shade, 20 + glare).getRGB());
        }
        var graphics = picture.createGraphics();
        graphics.setColor(new Color(200, 30, 30));
        graphics.fillOval(90, 120, 30, 30);
        graphics.dispose();
        assertThat(PictureWords.of(Measures.of(picture), "en").colours()).endsWith("with an accent of red");
    }

    /// Both stand out as much in light.
    @Test
    void findTheSubjectByItsColour() {
        var picture = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
        var graphics = picture.createGraphics();
        graphics.setColor(new Color(120, 120, 120));
        graphics.fillRect(0, 0, 400, 300);
        graphics.setColor(new Color(200, 30, 30));
        graphics.fillOval(85, 135, 30, 30);
        graphics.setColor(new Color(174, 174, 174));
        graphics.fillOval(285, 135, 30, 30);
        graphics.dispose();
        assertThat(Measures.of(picture).focus().x()).isLessThan(0.45);
        assertThat(Measures.of(picture).focus().y()).isBetween(0.45, 0.55);
    }

    private static void assertFinite(PictureAnalysis picture) {
        assertThat(DoubleStream.of(
                picture.luminance(),
                picture.contrast(),
                picture.colourfulness(),
                picture.warmth(),
                picture.sharpness(),
                picture.edgeDensity(),
                picture.focus().x(),
                picture.focus().y(),
                Analyst.quality(picture))).allMatch(Double::isFinite);
        assertThat(picture.palette()).isNotEmpty();
    }
}
