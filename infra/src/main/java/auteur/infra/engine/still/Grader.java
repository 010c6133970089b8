package auteur.infra.engine.still;

import auteur.command.direction.Grade;
import java.awt.Color;
import java.awt.image.BufferedImage;

/// Colours a picture as a [Grade] says: exposure and contrast, temperature, saturation, then split tint.
///
/// It clips nothing that the picture did not have clipped: tones go along a curve from black to white, and a colour that would leave
/// the gamut is drawn back towards its grey, the more the nearer it comes to the end. A fine dither keeps skies without steps.
final class Grader {

    private static final double GREY = 0.45;
    private static final double TEMPERATURE = 0.16;

    /// How much of the tone curve stays straight, so that neither end goes flat.
    private static final double STRAIGHT = 0.3;

    private static final double DARKEST = 2.5 / 255;
    private static final double LIGHTEST = 252.5 / 255;
    private static final double FREE = 0.8;
    private static final double FULL = 0.98;

    private final Grade grade;
    private final double[] tones;
    private final float[] shadow;
    private final float[] highlight;

    private Grader(Grade grade) {
        this.grade = grade;
        tones = tones(grade);
        shadow = Color.decode(grade.shadowTint()).getRGBColorComponents(null);
        highlight = Color.decode(grade.highlightTint()).getRGBColorComponents(null);
    }

    static BufferedImage graded(BufferedImage picture, Grade grade) {
        var grader = new Grader(grade);
        var width = picture.getWidth();
        var graded = new BufferedImage(width, picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        var row = new int[width];
        for (var y = 0; y < picture.getHeight(); y++) {
            picture.getRGB(0, y, width, 1, row, 0, width);
            for (var x = 0; x < width; x++) {
                row[x] = grader.graded(row[x], dither(x, y));
            }
            graded.setRGB(0, y, width, 1, row, 0, width);
        }
        return graded;
    }

    /// Exposure and contrast for each of the 256 levels: from black to white, steepest in the middle.
    static double[] tones(Grade grade) {
        var tones = new double[256];
        var gain = Math.pow(2, grade.exposure());
        var power = (grade.contrast() - STRAIGHT) / (1 - STRAIGHT);
        for (var i = 0; i < tones.length; i++) {
            var level = i / 255.0;
            var exposed = level * gain / (1 + (gain - 1) * level);
            var curved = exposed < GREY
                    ? GREY * Math.pow(exposed / GREY, power)
                    : 1 - (1 - GREY) * Math.pow((1 - exposed) / (1 - GREY), power);
            tones[i] = STRAIGHT * exposed + (1 - STRAIGHT) * curved;
        }
        return tones;
    }

    private int graded(int rgb, double dither) {
        var red = tones[rgb >> 16 & 0xFF];
        var green = tones[rgb >> 8 & 0xFF];
        var blue = tones[rgb & 0xFF];
        // Black stays black and white stays white, whatever the light.
        var tone = luma(red, green, blue);
        var warmth = TEMPERATURE * grade.temperature() * 4 * tone * (1 - tone);
        red += warmth;
        green += 0.15 * warmth;
        blue -= warmth;
        var luma = luma(red, green, blue);
        var dark = grade.tint() * (1 - luma) * (1 - luma);
        var light = grade.tint() * luma * luma * 0.6;
        red = tinted(red, luma, dark, shadow[0], light, highlight[0]);
        green = tinted(green, luma, dark, shadow[1], light, highlight[1]);
        blue = tinted(blue, luma, dark, shadow[2], light, highlight[2]);
        var grey = Math.clamp(luma(red, green, blue), 0, 1);
        var part = kept(reach(red, green, blue, grey), rgb);
        return level(grey + (red - grey) * part, dither) << 16
                | level(grey + (green - grey) * part, dither) << 8
                | level(grey + (blue - grey) * part, dither);
    }

    private double tinted(double value, double luma, double dark, float shadow, double light, float highlight) {
        var saturated = luma + (value - luma) * grade.saturation();
        return saturated + dark * (shadow - saturated) + light * (highlight - saturated);
    }

    /// How much of its colour a pixel keeps, whose colour reaches so far; what the picture had at the end may stay there.
    private static double kept(double reach, int source) {
        if (reach <= FREE) {
            return 1;
        }
        var red = (source >> 16 & 0xFF) / 255.0;
        var green = (source >> 8 & 0xFF) / 255.0;
        var blue = (source & 0xFF) / 255.0;
        var before = reach(red, green, blue, luma(red, green, blue));
        if (reach <= before) {
            return 1;
        }
        var free = Math.max(FREE, before);
        var room = Math.max(FULL, before) - free;
        return room == 0 ? free / reach : (free + room * (1 - Math.exp((free - reach) / room))) / reach;
    }

    /// How far a colour goes from its grey towards the ends of the scale; at 1 one of its channels is there.
    private static double reach(double red, double green, double blue, double grey) {
        var highest = Math.max(red, Math.max(green, blue));
        var lowest = Math.min(red, Math.min(green, blue));
        return Math.max(
                (highest - grey) / Math.max(LIGHTEST - grey, 1e-3), (grey - lowest) / Math.max(grey - DARKEST, 1e-3));
    }

    private static double luma(double red, double green, double blue) {
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    }

    private static int level(double value, double dither) {
        return (int) Math.floor(255 * Math.clamp(value, 0, 1) + dither);
    }

    /// From 0 to 1, without a pattern that is seen, and the same each time.
    private static double dither(int x, int y) {
        var mixed = x * 0x9E3779B1 ^ y * 0x85EBCA77;
        mixed = (mixed ^ mixed >>> 15) * 0x2C1B3C6D;
        mixed = (mixed ^ mixed >>> 12) * 0x297A2D39;
        return 0.001 + 0.998 * ((mixed ^ mixed >>> 15) >>> 8) / 16777216.0;
    }
}
