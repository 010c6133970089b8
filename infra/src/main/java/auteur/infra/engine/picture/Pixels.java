package auteur.infra.engine.picture;

import java.awt.image.BufferedImage;

/// A picture as arrays, for measuring: sRGB channels and luma in [0, 1].
final class Pixels {

    final int width;
    final int height;
    final float[] red;
    final float[] green;
    final float[] blue;
    final float[] luma;

    Pixels(BufferedImage picture) {
        width = picture.getWidth();
        height = picture.getHeight();
        var size = width * height;
        var rgb = picture.getRGB(0, 0, width, height, null, 0, width);
        red = new float[size];
        green = new float[size];
        blue = new float[size];
        luma = new float[size];
        for (var i = 0; i < size; i++) {
            red[i] = (rgb[i] >> 16 & 0xFF) / 255f;
            green[i] = (rgb[i] >> 8 & 0xFF) / 255f;
            blue[i] = (rgb[i] & 0xFF) / 255f;
            // Rec. 709 weights
            luma[i] = 0.2126f * red[i] + 0.7152f * green[i] + 0.0722f * blue[i];
        }
    }

    int size() {
        return luma.length;
    }

    float luma(int x, int y) {
        return luma[y * width + x];
    }

    /// The length of Sobel's gradient at a point that is not on the border, 0 to about 1.41.
    double gradient(int x, int y) {
        var horizontal = luma(x + 1, y - 1) + 2 * luma(x + 1, y) + luma(x + 1, y + 1)
                - luma(x - 1, y - 1) - 2 * luma(x - 1, y) - luma(x - 1, y + 1);
        var vertical = luma(x - 1, y + 1) + 2 * luma(x, y + 1) + luma(x + 1, y + 1)
                - luma(x - 1, y - 1) - 2 * luma(x, y - 1) - luma(x + 1, y - 1);
        return Math.hypot(horizontal, vertical) / 4;
    }

    /// The Laplacian at a point that is not on the border.
    double laplacian(int x, int y) {
        return 4 * luma(x, y) - luma(x - 1, y) - luma(x + 1, y) - luma(x, y - 1) - luma(x, y + 1);
    }
}
