package auteur.infra.engine.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.Locale;
import java.util.function.UnaryOperator;

/// A chart of 6 by 4 patches, each of so many pixels: what a picture of it must look like is known.
final class Chart {

    static final int PATCH = 16;
    static final int ACROSS = 6;
    static final int ALONG = 4;
    static final int WIDTH = ACROSS * PATCH;
    static final int HEIGHT = ALONG * PATCH;

    /// What sRGB allows after it was stored and read.
    private static final int MOST_OFF = 3;

    private static final int[] COLOURS = {
        0xF01010, 0x10E020, 0x1520D0, 0xE0D020, 0xC030B0, 0x20B0C0,
        0x000000, 0xFFFFFF, 0x808080, 0x404040, 0xC0C0C0, 0x202020,
        0xA06040, 0x6090A0, 0x70A050, 0xB07090, 0x9080C0, 0xD0A070,
        0x803020, 0x205080, 0x208040, 0xF0B0A0, 0xA0E0D0, 0xB0C0F0};

    /// Of the patch, from 0 to 1: red, green, blue and alpha.
    static double[] colour(int across, int along) {
        var rgb = COLOURS[along * ACROSS + across];
        return new double[]{
            (rgb >> 16) / 255.0,
            (rgb >> 8 & 0xFF) / 255.0,
            (rgb & 0xFF) / 255.0,
            (along * ACROSS + across) % 3 == 1 ? 0x88 / 255.0 : 1};
    }

    /// @param expected from the patch's colour to sRGB
    /// @param orientation how the picture was turned when it was written
    static void assertShows(BufferedImage picture, int orientation, UnaryOperator<double[]> expected) {
        var isTurned = orientation >= 5;
        assertThat(picture.getWidth()).isEqualTo(isTurned ? HEIGHT : WIDTH);
        assertThat(picture.getHeight()).isEqualTo(isTurned ? WIDTH : HEIGHT);
        for (var along = 0; along < ALONG; along++) {
            for (var across = 0; across < ACROSS; across++) {
                var at = upright(across, along, orientation);
                var seen = picture.getRGB(at[0] * PATCH + PATCH / 2, at[1] * PATCH + PATCH / 2);
                var wanted = expected.apply(colour(across, along));
                for (var channel = 0; channel < 3; channel++) {
                    assertThat(Math.abs((seen >> (16 - 8 * channel) & 0xFF) - 255 * wanted[channel]))
                            .as("patch %d, %d: %06x instead of %s",
                                    across, along, seen & 0xFFFFFF, hex(wanted))
                            .isLessThanOrEqualTo(MOST_OFF);
                }
            }
        }
    }

    /// Where the patch is once the picture is upright (TIFF 6, tag 274).
    private static int[] upright(int x, int y, int orientation) {
        var right = ACROSS - 1 - x;
        var low = ALONG - 1 - y;
        return switch (orientation) {
            case 1 -> new int[]{x, y};
            case 2 -> new int[]{right, y};
            case 3 -> new int[]{right, low};
            case 4 -> new int[]{x, low};
            case 5 -> new int[]{y, x};
            case 6 -> new int[]{low, x};
            case 7 -> new int[]{low, right};
            case 8 -> new int[]{y, right};
            default -> throw new IllegalArgumentException("No orientation: " + orientation);
        };
    }

    private static String hex(double[] rgb) {
        return String.format(
                Locale.ROOT, "%02x%02x%02x",
                Math.round(255 * rgb[0]), Math.round(255 * rgb[1]), Math.round(255 * rgb[2]));
    }

    private Chart() {}
}
