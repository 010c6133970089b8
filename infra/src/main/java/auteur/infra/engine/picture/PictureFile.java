package auteur.infra.engine.picture;

import auteur.command.film.crew.PictureIntake;
import auteur.command.film.crew.PictureIntake.RefusedPicture;
import auteur.command.film.crew.PictureIntake.RefusedPicture.Reason;
import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// A file that may be a picture: its format is told by its bytes, its size by its header, before anything is decoded.
final class PictureFile {

    /// Decoding skips pixels so that about this many are kept at most.
    private static final long MOST_DECODED = 12_000_000;

    private PictureFile() {}

    /// The picture as it is to be looked at: upright, in opaque sRGB; at a lower resolution when it is very large.
    ///
    /// @throws RefusedPicture when it is not a picture that is taken
    static BufferedImage decode(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        if (bytes.length == 0) {
            throw new RefusedPicture(Reason.EMPTY);
        }
        try {
            var container = container(bytes).orElseThrow(() -> new RefusedPicture(Reason.NOT_A_PICTURE));
            return decode(container);
        } catch (RefusedPicture refused) {
            throw refused;
        } catch (IOException | RuntimeException broken) {
            // The decoders answer a broken file with whatever they trip over.
            throw new RefusedPicture(Reason.UNREADABLE);
        }
    }

    private static Optional<Container> container(byte[] bytes) throws IOException {
        try (var input = stream(bytes)) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            var reader = readers.next();
            try {
                return switch (reader.getFormatName().toLowerCase(Locale.ROOT)) {
                    case "jpeg" -> Optional.of(new JpegPicture(bytes));
                    case "png" -> Optional.of(new PngPicture(bytes));
                    case "webp" -> Optional.of(new WebpPicture(bytes));
                    default -> Optional.empty();
                };
            } finally {
                reader.dispose();
            }
        }
    }

    /// Of unknown length: of a known one, the reader of WebP takes plain pictures, which are short, for bombs.
    private static ImageInputStream stream(byte[] bytes) {
        return new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes));
    }

    private static BufferedImage decode(Container container) throws IOException {
        try (var input = stream(container.readable())) {
            var reader = ImageIO.getImageReaders(input).next();
            try {
                reader.setInput(input, true, true);
                var picture = container.read(reader, step(container, reader));
                return Orientation.upright(picture, container.orientation());
            } finally {
                reader.dispose();
            }
        }
    }

    /// Every so many pixels are decoded, across and along.
    private static int step(Container container, ImageReader reader) throws IOException {
        var size = container.size(reader);
        var pixels = (long) size.width * size.height;
        if (pixels > PictureIntake.MOST_PIXELS) {
            throw new RefusedPicture(Reason.TOO_MANY_PIXELS);
        }
        var shorter = Math.min(size.width, size.height);
        if (shorter < PictureIntake.SHORTEST_SIDE) {
            throw new RefusedPicture(Reason.TOO_SMALL);
        }
        if (Math.max(size.width, size.height) > (long) PictureIntake.LONGEST_SHAPE * shorter) {
            throw new RefusedPicture(Reason.TOO_LONG);
        }
        return (int) Math.ceil(Math.sqrt((double) pixels / MOST_DECODED));
    }

    /// A format of files that hold a picture.
    sealed interface Container permits JpegPicture, PngPicture, WebpPicture {

        /// The file, in a form that its reader takes.
        byte[] readable();

        /// The size of the whole picture, before it is turned.
        Dimension size(ImageReader reader) throws IOException;

        /// Every so many pixels, in opaque sRGB.
        BufferedImage read(ImageReader reader, int step) throws IOException;

        /// As in EXIF, 1 to 8.
        int orientation();
    }
}
