package auteur.infra.engine.picture;

import auteur.command.film.picture.PictureAnalysis;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.util.Arrays;

/// Brightens and sharpens a picture that is dim or flat: levels from its own percentiles, gamma, then a mild sharpening.
final class Remaster {

    private static final double DIM = 0.10;
    private static final double FLAT = 0.11;

    /// The share of pixels that may be clipped at each end.
    private static final double CLIPPED = 0.005;

    /// Mean luma after the gamma.
    private static final double AIM = 0.42;

    private static final float SHARPENING = 0.25f;

    private Remaster() {}

    static boolean isNeeded(PictureAnalysis analysis) {
        return analysis.luminance() < DIM || analysis.contrast() < FLAT;
    }

    static BufferedImage of(BufferedImage picture) {
        var pixels = new Pixels(StoredPicture.scaled(picture, 512));
        var lumas = pixels.luma.clone();
        Arrays.sort(lumas);
        var low = lumas[(int) (CLIPPED * (lumas.length - 1))];
        var high = Math.max(low + 0.05f, lumas[(int) ((1 - CLIPPED) * (lumas.length - 1))]);
        var sum = 0.0;
        for (var luma : lumas) {
            sum += Math.clamp((luma - low) / (high - low), 0f, 1f);
        }
        var mean = Math.clamp(sum / lumas.length, 0.02, 0.98);
        var gamma = Math.clamp(Math.log(AIM) / Math.log(mean), 0.45, 1.6);
        return sharpened(levelled(picture, low, high, gamma));
    }

    private static BufferedImage levelled(BufferedImage picture, float low, float high, double gamma) {
        var table = new int[256];
        for (var i = 0; i < table.length; i++) {
            var level = Math.clamp((i / 255.0 - low) / (high - low), 0.0, 1.0);
            table[i] = (int) Math.round(255 * Math.pow(level, gamma));
        }
        var levelled = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        var row = new int[picture.getWidth()];
        for (var y = 0; y < picture.getHeight(); y++) {
            picture.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (var x = 0; x < row.length; x++) {
                row[x] = table[row[x] >> 16 & 0xFF] << 16 | table[row[x] >> 8 & 0xFF] << 8 | table[row[x] & 0xFF];
            }
            levelled.setRGB(0, y, row.length, 1, row, 0, row.length);
        }
        return levelled;
    }

    private static BufferedImage sharpened(BufferedImage picture) {
        var around = -SHARPENING / 4;
        var kernel = new Kernel(3, 3, new float[]{0, around, 0, around, 1 + SHARPENING, around, 0, around, 0});
        return new ConvolveOp(kernel, ConvolveOp.EDGE_NO_OP, null).filter(picture, null);
    }
}
