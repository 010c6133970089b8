package auteur.infra.engine.picture;

import com.drew.imaging.tiff.TiffProcessingException;
import com.drew.imaging.tiff.TiffReader;
import com.drew.lang.ByteArrayReader;
import com.drew.lang.RandomAccessReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.tiff.DirectoryTiffHandler;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The EXIF orientation (1 to 8): how the camera was held.
final class Orientation {

    static final int UPRIGHT = 1;

    private Orientation() {}

    /// @param exif with or without the preamble that JPEG demands
    static int inExif(byte[] exif) {
        var start = ExifReader.startsWithJpegExifPreamble(exif) ? ExifReader.JPEG_SEGMENT_PREAMBLE.length() : 0;
        var directory = new FirstDirectory();
        try {
            // The last directory may lack the offset of the next.
            var padded = Arrays.copyOf(exif, exif.length + Integer.BYTES);
            new TiffReader().processTiff(new ByteArrayReader(padded), directory, start);
        } catch (TiffProcessingException | IOException broken) {
            // What was read before the fault counts: a picture is not refused for what is said about it.
        }
        var value = directory.orientation();
        return value >= 1 && value <= 8 ? value : UPRIGHT;
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

    /// Takes the orientation of the picture, not of its thumbnail, and enters nothing else.
    private static final class FirstDirectory extends DirectoryTiffHandler {

        FirstDirectory() {
            super(new Metadata(), null);
            pushDirectory(new ExifIFD0Directory());
        }

        int orientation() {
            var directory = _metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
            var value = directory == null ? null : directory.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
            return value == null ? UPRIGHT : value;
        }

        @Override
        public void setTiffMarker(int marker) {
            // Whatever it says, it stands in an EXIF segment.
        }

        @Override
        public boolean tryEnterSubIfd(int tag) {
            return false;
        }

        @Override
        public boolean hasFollowerIfd() {
            return false;
        }

        @Override
        public @Nullable Long tryCustomProcessFormat(int tag, int format, long components) {
            return null;
        }

        @Override
        public boolean customProcessTag(
                int valueOffset,
                Set<Integer> visited,
                int headerOffset,
                RandomAccessReader reader,
                int tag,
                int bytes) {
            return tag != ExifIFD0Directory.TAG_ORIENTATION;
        }
    }
}
