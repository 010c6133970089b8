package auteur.infra.picture;

import auteur.command.studio.PictureIntake;
import auteur.command.studio.PictureIntake.RefusedPicture;
import auteur.command.studio.PictureIntake.RefusedPicture.Reason;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/// A file that may be a picture: its format is told by its bytes, its size by its header, before anything is decoded.
final class PictureFile {

    static final Set<String> FORMATS = Set.of("jpeg", "png", "webp");

    /// Decoding skips pixels so that about this many are kept at most.
    private static final long MOST_DECODED = 12_000_000;

    static {
        ImageIO.setUseCache(false);
    }

    private PictureFile() {}

    /// Decodes the picture, at a lower resolution when it is very large.
    ///
    /// @throws RefusedPicture when it is not a picture that is taken
    static BufferedImage decode(Path file) throws IOException {
        if (Files.size(file) == 0) {
            throw new RefusedPicture(Reason.EMPTY);
        }
        try (var input = ImageIO.createImageInputStream(file.toFile())) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw new RefusedPicture(Reason.NOT_A_PICTURE);
            }
            var reader = readers.next();
            try {
                if (!FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                    throw new RefusedPicture(Reason.NOT_A_PICTURE);
                }
                reader.setInput(input, true, false);
                return decode(reader);
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage decode(ImageReader reader) {
        try {
            var width = reader.getWidth(0);
            var height = reader.getHeight(0);
            var pixels = (long) width * height;
            if (pixels > PictureIntake.MOST_PIXELS) {
                throw new RefusedPicture(Reason.TOO_MANY_PIXELS);
            }
            if (Math.min(width, height) < PictureIntake.SHORTEST_SIDE) {
                throw new RefusedPicture(Reason.TOO_SMALL);
            }
            var step = (int) Math.ceil(Math.sqrt((double) pixels / MOST_DECODED));
            var parameters = reader.getDefaultReadParam();
            parameters.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, parameters);
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException | IllegalStateException e) {
            // The decoders of the JDK and of TwelveMonkeys answer a broken file with any of these.
            throw new RefusedPicture(Reason.UNREADABLE);
        }
    }
}
