package auteur.infra.frame;

import auteur.command.direction.Grade;
import java.awt.Color;
import java.awt.image.BufferedImage;

/// Colours a picture as a [Grade] says: exposure and contrast, temperature, saturation, then split tint.
final class Grader {

    private static final double GREY = 0.45;
    private static final double TEMPERATURE = 0.16;

    private Grader() {}

    static BufferedImage graded(BufferedImage picture, Grade grade) {
        var width = picture.getWidth();
        var graded = new BufferedImage(width, picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        var tones = tones(grade);
        var shadow = Color.decode(grade.shadowTint()).getRGBColorComponents(null);
        var highlight = Color.decode(grade.highlightTint()).getRGBColorComponents(null);
        var row = new int[width];
        for (var y = 0; y < picture.getHeight(); y++) {
            picture.getRGB(0, y, width, 1, row, 0, width);
            for (var x = 0; x < width; x++) {
                row[x] = graded(row[x], grade, tones, shadow, highlight);
            }
            graded.setRGB(0, y, width, 1, row, 0, width);
        }
        return graded;
    }

    /// Exposure and contrast, for each of the 256 levels.
    private static float[] tones(Grade grade) {
        var tones = new float[256];
        var gain = Math.pow(2, grade.exposure());
        for (var i = 0; i < tones.length; i++) {
            var exposed = i / 255.0 * gain;
            tones[i] = (float) Math.clamp(GREY + (exposed - GREY) * grade.contrast(), 0, 1);
        }
        return tones;
    }

    private static int graded(int rgb, Grade grade, float[] tones, float[] shadow, float[] highlight) {
        var red = tones[rgb >> 16 & 0xFF] + TEMPERATURE * grade.temperature();
        var green = tones[rgb >> 8 & 0xFF] + TEMPERATURE * 0.15 * grade.temperature();
        var blue = tones[rgb & 0xFF] - TEMPERATURE * grade.temperature();
        var luma = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
        var dark = grade.tint() * (1 - luma) * (1 - luma);
        var light = grade.tint() * luma * luma * 0.6;
        return channel(red, luma, grade, dark, shadow[0], light, highlight[0]) << 16
                | channel(green, luma, grade, dark, shadow[1], light, highlight[1]) << 8
                | channel(blue, luma, grade, dark, shadow[2], light, highlight[2]);
    }

    private static int channel(
            double value, double luma, Grade grade, double dark, float shadow, double light, float highlight) {
        var saturated = luma + (value - luma) * grade.saturation();
        var tinted = saturated + dark * (shadow - saturated) + light * (highlight - saturated);
        return (int) Math.round(255 * Math.clamp(tinted, 0, 1));
    }
}
