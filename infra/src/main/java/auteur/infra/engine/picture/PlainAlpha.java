package auteur.infra.engine.picture;

import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.util.Optional;

/// The alpha of a lossy WebP that was not compressed, as small or noisy ones are: the reader makes it opaque.
///
/// @param levels row by row
@SuppressWarnings("ArrayRecordComponent") // compared with none
record PlainAlpha(byte[] levels, int width) {

    private static final int HEADER = 1;

    /// @param chunk `ALPH`: two bits of compression, two of filtering
    static Optional<PlainAlpha> of(byte[] chunk, Dimension size) {
        var isPlain = (chunk[0] & 3) == 0 && chunk.length >= HEADER + (long) size.width * size.height;
        return isPlain ? Optional.of(unfiltered(chunk, size, chunk[0] >> 2 & 3)) : Optional.empty();
    }

    void into(BufferedImage picture, int step) {
        var alpha = picture.getAlphaRaster();
        for (var y = 0; y < picture.getHeight(); y++) {
            for (var x = 0; x < picture.getWidth(); x++) {
                alpha.setSample(x, y, 0, levels[y * step * width + x * step] & 0xFF);
            }
        }
    }

    private static PlainAlpha unfiltered(byte[] chunk, Dimension size, int filter) {
        var alpha = new PlainAlpha(new byte[size.width * size.height], size.width);
        for (var y = 0; y < size.height; y++) {
            for (var x = 0; x < size.width; x++) {
                var i = y * size.width + x;
                alpha.levels[i] = (byte) (chunk[HEADER + i] + alpha.predicted(x, y, filter));
            }
        }
        return alpha;
    }

    /// From the left (1), from above (2) or by both (3); at the edges by the only neighbour there is.
    private int predicted(int x, int y, int filter) {
        if (filter == 0 || (x == 0 && y == 0)) {
            return 0;
        }
        if (y == 0 || (filter == 1 && x > 0)) {
            return at(x - 1, y);
        }
        if (x == 0 || filter == 2) {
            return at(x, y - 1);
        }
        return Math.clamp(at(x - 1, y) + at(x, y - 1) - at(x - 1, y - 1), 0, 255);
    }

    private int at(int x, int y) {
        return levels[y * width + x] & 0xFF;
    }
}
