package auteur.infra.picture;

import static org.assertj.core.api.Assertions.assertThat;

import auteur.command.picture.PictureAnalysis;
import java.awt.image.BufferedImage;
import java.util.Random;
import java.util.stream.DoubleStream;
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
