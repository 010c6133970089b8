package auteur.infra.frame;

import auteur.command.direction.Grade;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.image.BufferedImage;
import java.util.Random;

/// What lies over the picture: vignette and grain, and never a word.
public final class Overlay {

    private Overlay() {}

    /// Vignette and grain. Each seed gives other grain.
    public static BufferedImage of(Grade grade, FilmSize film, int seed) {
        var overlay = new BufferedImage(film.width(), film.height(), BufferedImage.TYPE_INT_ARGB);
        grain(overlay, grade, seed);
        var graphics = overlay.createGraphics();
        vignette(graphics, grade, film);
        graphics.dispose();
        return overlay;
    }

    private static void vignette(Graphics2D graphics, Grade grade, FilmSize film) {
        var radius = (float) Math.hypot(film.width(), film.height()) / 2;
        var darkest = new Color(0, 0, 0, (int) Math.round(200 * grade.vignette()));
        graphics.setPaint(new RadialGradientPaint(
                film.width() / 2f,
                film.height() / 2f,
                radius,
                new float[]{0.45f, 1},
                new Color[]{new Color(0, 0, 0, 0), darkest}));
        graphics.fillRect(0, 0, film.width(), film.height());
    }

    private static void grain(BufferedImage overlay, Grade grade, int seed) {
        var random = new Random(seed);
        var strength = (int) Math.round(46 * grade.grain());
        var row = new int[overlay.getWidth()];
        var above = new int[row.length];
        for (var y = 0; y < overlay.getHeight(); y++) {
            var left = 0;
            var aboveLeft = 0;
            for (var x = 0; x < row.length; x++) {
                var own = strength == 0 ? 0 : random.nextInt(2 * strength + 1) - strength;
                // Grains of two pixels: finer ones become blocks when the film is compressed.
                var noise = (own + left + above[x] + aboveLeft) / 3;
                aboveLeft = above[x];
                above[x] = own;
                left = own;
                row[x] = Math.abs(noise) << 24 | (noise > 0 ? 0xFFFFFF : 0);
            }
            overlay.setRGB(0, y, row.length, 1, row, 0, row.length);
        }
    }
}
