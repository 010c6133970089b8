package auteur.infra.frame;

import auteur.command.direction.CameraMove;
import auteur.command.direction.Director;
import auteur.command.direction.Grade;
import auteur.command.job.Scene;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.RadialGradientPaint;
import java.awt.image.BufferedImage;
import java.util.Locale;
import java.util.Random;

/// What lies over the picture: vignette, grain, caption and slate.
public final class Overlay {

    private Overlay() {}

    /// Vignette, grain and caption. Each seed gives other grain.
    public static BufferedImage look(Scene scene, Grade grade, FilmSize film, int seed) {
        var overlay = transparent(film);
        grain(overlay, grade, seed);
        var graphics = overlay.createGraphics();
        vignette(graphics, grade, film);
        caption(graphics, scene, film);
        graphics.dispose();
        return overlay;
    }

    /// The slate in the upper left corner: scene, take, camera, length and director.
    public static BufferedImage slate(Scene scene, Director director, FilmSize film) {
        var overlay = transparent(film);
        var graphics = overlay.createGraphics();
        var size = film.height() > film.width() ? 22f : 24f;
        var margin = 36f;
        var take = String.format(Locale.ROOT, "Scene %d   Take %d", scene.number(), scene.take() + 1);
        var shot = String.format(
                Locale.ROOT, "%s   %.1f s", nameOf(scene.shot().camera()), scene.shot().durationMillis() / 1000.0);
        graphics.setPaint(new LinearGradientPaint(
                0, 0, 0, 130, new float[]{0, 1}, new Color[]{new Color(0, 0, 0, 150), new Color(0, 0, 0, 0)}));
        graphics.fillRect(0, 0, film.width(), 130);
        graphics.setColor(Color.decode(director.palette().get(director.palette().size() / 2)));
        graphics.fillRect((int) margin, 34, 6, 62);
        Lettering.slate(graphics, take, size, Color.WHITE, margin + 20, 34 + size);
        Lettering.slate(graphics, shot, size * 0.75f, new Color(255, 255, 255, 190), margin + 20, 34 + size * 2.1f);
        var name = director.name();
        var width = Lettering.slate(graphics, name, size * 0.75f, new Color(0, 0, 0, 0), 0, 0);
        Lettering.slate(
                graphics, name, size * 0.75f, new Color(255, 255, 255, 190), film.width() - margin - width, 34 + size);
        graphics.dispose();
        return overlay;
    }

    private static String nameOf(CameraMove move) {
        return move.name().replace('_', ' ');
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

    private static void caption(Graphics2D graphics, Scene scene, FilmSize film) {
        var bottom = film.height();
        var depth = 190;
        graphics.setPaint(new LinearGradientPaint(
                0,
                bottom - depth,
                0,
                bottom,
                new float[]{0, 1},
                new Color[]{new Color(0, 0, 0, 0), new Color(0, 0, 0, 150)}));
        graphics.fillRect(0, bottom - depth, film.width(), depth);
        var size = film.height() > film.width() ? 24f : 26f;
        Lettering.caption(
                graphics, scene.shot().description(), size, film.width() / 2f, film.width() * 0.84f, bottom - 40);
    }

    private static void grain(BufferedImage overlay, Grade grade, int seed) {
        var random = new Random(seed);
        var strength = (int) Math.round(46 * grade.grain());
        var row = new int[overlay.getWidth()];
        for (var y = 0; y < overlay.getHeight(); y++) {
            for (var x = 0; x < row.length; x++) {
                var noise = strength == 0 ? 0 : random.nextInt(2 * strength + 1) - strength;
                row[x] = Math.abs(noise) << 24 | (noise > 0 ? 0xFFFFFF : 0);
            }
            overlay.setRGB(0, y, row.length, 1, row, 0, row.length);
        }
    }

    private static BufferedImage transparent(FilmSize film) {
        return new BufferedImage(film.width(), film.height(), BufferedImage.TYPE_INT_ARGB);
    }
}
