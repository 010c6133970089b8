package auteur.infra.engine.still;

import auteur.command.direction.Grade;
import java.awt.image.BufferedImage;
import java.util.Random;

/// What lies over the picture: vignette and grain, and never a word.
public final class Overlay {

    private static final double DARKEST = 200 / 255.0;
    private static final double CLEAR = 0.25;
    private static final int GRAIN = 46;

    private Overlay() {}

    /// Vignette and grain. Each seed gives other grain.
    public static BufferedImage of(Grade grade, FilmSize film, int seed) {
        var overlay = new BufferedImage(film.width(), film.height(), BufferedImage.TYPE_INT_ARGB);
        var random = new Random(seed);
        var strength = (int) Math.round(GRAIN * grade.grain());
        var row = new int[film.width()];
        var above = new int[row.length];
        for (var y = 0; y < film.height(); y++) {
            var left = 0;
            var aboveLeft = 0;
            for (var x = 0; x < row.length; x++) {
                var own = random.nextInt(2 * strength + 1) - strength;
                // Grains of two pixels: finer ones become blocks when the film is compressed.
                var grain = (own + left + above[x] + aboveLeft) / (3 * 255.0);
                aboveLeft = above[x];
                above[x] = own;
                left = own;
                var shade = grade.vignette() * DARKEST * falloff(x, y, film);
                row[x] = pixel(shade, grain, random.nextDouble());
            }
            overlay.setRGB(0, y, row.length, 1, row, 0, row.length);
        }
        return overlay;
    }

    /// From 0 in the middle to 1 in the corners, without a rim that could be seen in a sky.
    static double falloff(int x, int y, FilmSize film) {
        var across = 2.0 * x / film.width() - 1;
        var down = 2.0 * y / film.height() - 1;
        var distance = Math.clamp((Math.sqrt((across * across + down * down) / 2) - CLEAR) / (1 - CLEAR), 0, 1);
        return distance * distance * (3 - 2 * distance);
    }

    /// Black that darkens, or white grain over it; the last level is by chance, so that there are no steps.
    private static int pixel(double shade, double grain, double chance) {
        var light = Math.max(grain, 0);
        var dark = Math.min(1, shade + Math.max(-grain, 0));
        var alpha = light + dark * (1 - light);
        var grey = alpha == 0 ? 0 : (int) Math.round(255 * light / alpha);
        return (int) (255 * alpha + chance) << 24 | grey << 16 | grey << 8 | grey;
    }
}
