package auteur.infra.picture;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/// The EXIF orientation of a JPEG (tag 0x0112, values 1 to 8): how the camera was held.
final class Orientation {

    private static final int UPRIGHT = 1;
    private static final int TAG = 0x0112;
    private static final int HEADER = 128 * 1024;

    private Orientation() {}

    static int of(Path file) throws IOException {
        try (var input = Files.newInputStream(file)) {
            return find(ByteBuffer.wrap(input.readNBytes(HEADER)));
        }
    }

    static BufferedImage upright(BufferedImage picture, int orientation) {
        if (orientation == UPRIGHT) {
            return picture;
        }
        var width = picture.getWidth();
        var height = picture.getHeight();
        var isTurned = orientation >= 5;
        var upright = new BufferedImage(
                isTurned ? height : width, isTurned ? width : height, BufferedImage.TYPE_INT_RGB);
        var graphics = upright.createGraphics();
        graphics.drawImage(picture, transform(orientation, width, height), null);
        graphics.dispose();
        return upright;
    }

    private static AffineTransform transform(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private static int find(ByteBuffer jpeg) {
        if (jpeg.remaining() < 4 || (jpeg.getShort() & 0xFFFF) != 0xFFD8) {
            return UPRIGHT;
        }
        while (jpeg.remaining() > 4) {
            var marker = jpeg.getShort() & 0xFFFF;
            var length = jpeg.getShort() & 0xFFFF;
            if ((marker & 0xFF00) != 0xFF00 || length < 2 || length - 2 > jpeg.remaining()) {
                return UPRIGHT;
            }
            if (marker == 0xFFE1 && length > 16) {
                return inExif(jpeg.slice(jpeg.position(), length - 2));
            }
            jpeg.position(jpeg.position() + length - 2);
        }
        return UPRIGHT;
    }

    private static int inExif(ByteBuffer segment) {
        if (segment.getInt() != 0x45786966) {
            return UPRIGHT;
        }
        var tiff = segment.slice(6, segment.capacity() - 6);
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        var directory = tiff.getInt(4);
        if (directory < 8 || directory + 2 > tiff.capacity()) {
            return UPRIGHT;
        }
        var entries = tiff.getShort(directory) & 0xFFFF;
        for (var i = 0; i < entries && directory + 2 + 12 * (i + 1) <= tiff.capacity(); i++) {
            var entry = directory + 2 + 12 * i;
            if ((tiff.getShort(entry) & 0xFFFF) == TAG) {
                var value = tiff.getShort(entry + 8) & 0xFFFF;
                return value >= 1 && value <= 8 ? value : UPRIGHT;
            }
        }
        return UPRIGHT;
    }
}
