package auteur.infra.engine.picture;

import auteur.infra.engine.picture.PictureFile.Container;
import com.drew.imaging.riff.RiffHandler;
import com.drew.imaging.riff.RiffProcessingException;
import com.drew.imaging.riff.RiffReader;
import com.drew.lang.SequentialByteArrayReader;
import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.imageio.ImageReader;

/// A WebP. Of an animated one it is the first frame, where it lies on the canvas.
@SuppressWarnings("ArrayRecordComponent") // compared with none
record WebpPicture(byte[] bytes, Map<String, byte[]> chunks) implements Container {

    private static final int FRAME_HEADER = 16;
    private static final int FLAGS = 20;
    private static final int ALPHA_EXIF_XMP_AND_ANIMATION = 0b1_1110;

    WebpPicture(byte[] bytes) {
        this(bytes, chunks(bytes));
    }

    /// Without the flags that the reader trips over: it refuses what is reserved, and a picture whose profile is broken.
    @Override
    public byte[] readable() {
        var readable = bytes.clone();
        if (chunks.containsKey("VP8X")) {
            readable[FLAGS] &= ALPHA_EXIF_XMP_AND_ANIMATION;
            Arrays.fill(readable, FLAGS + 1, FLAGS + 4, (byte) 0);
        }
        return readable;
    }

    @Override
    public Dimension size(ImageReader reader) throws IOException {
        var frame = new Dimension(reader.getWidth(0), reader.getHeight(0));
        return canvas().orElse(frame);
    }

    @Override
    public BufferedImage read(ImageReader reader, int step) throws IOException {
        var parameters = reader.getDefaultReadParam();
        parameters.setSourceSubsampling(step, step, 0, 0);
        var picture = reader.read(0, parameters);
        if (picture.getColorModel().hasAlpha()) {
            var size = new Dimension(reader.getWidth(0), reader.getHeight(0));
            alpha().flatMap(chunk -> PlainAlpha.of(chunk, size)).ifPresent(alpha -> alpha.into(picture, step));
        }
        var icc = Optional.ofNullable(chunks.get("ICCP")).flatMap(profile -> ProfiledColours.of(profile, 3));
        var frame = PictureSamples.inSrgb(picture, 3, icc.orElse(ToSrgb.PLAIN));
        var canvas = canvas();
        return canvas.isPresent() && chunks.containsKey("ANMF") ? placed(frame, canvas.get(), step) : frame;
    }

    @Override
    public int orientation() {
        return Optional.ofNullable(chunks.get("EXIF")).map(Orientation::inExif).orElse(Orientation.UPRIGHT);
    }

    private BufferedImage placed(BufferedImage frame, Dimension canvas, int step) {
        var offset = Objects.requireNonNull(chunks.get("ANMF"));
        return PictureSamples.placed(
                frame,
                Math.ceilDiv(canvas.width, step),
                Math.ceilDiv(canvas.height, step),
                2 * number(offset, 0) / step,
                2 * number(offset, 3) / step);
    }

    private Optional<Dimension> canvas() {
        return Optional.ofNullable(chunks.get("VP8X"))
                .map(header -> new Dimension(1 + number(header, 4), 1 + number(header, 7)));
    }

    private Optional<byte[]> alpha() {
        var frame = chunks.get("ANMF");
        return Optional.ofNullable(frame == null ? chunks.get("ALPH") : inFrame(frame).get("ALPH"));
    }

    private static int number(byte[] chunk, int at) {
        return (chunk[at] & 0xFF) | ((chunk[at + 1] & 0xFF) << 8) | ((chunk[at + 2] & 0xFF) << 16);
    }

    private static Map<String, byte[]> inFrame(byte[] frame) {
        var chunks = new FirstChunks();
        try {
            var reader = new SequentialByteArrayReader(frame, FRAME_HEADER);
            reader.setMotorolaByteOrder(false);
            new RiffReader().processChunks(reader, frame.length, chunks);
        } catch (IOException broken) {
            // As with the chunks around it.
        }
        return chunks.found;
    }

    private static Map<String, byte[]> chunks(byte[] bytes) {
        var chunks = new FirstChunks();
        try {
            new RiffReader().processRiff(new SequentialByteArrayReader(bytes), chunks);
        } catch (RiffProcessingException | IOException broken) {
            // What was found before the fault counts; whether it is a picture at all, the reader says.
        }
        return chunks.found;
    }

    private static final class FirstChunks implements RiffHandler {

        private static final Map<String, Integer> SHORTEST = Map.of(
                "VP8X", 10, "ICCP", 1, "ANMF", FRAME_HEADER, "EXIF", 1, "ALPH", 1);

        private final Map<String, byte[]> found = new HashMap<>();

        @Override
        public boolean shouldAcceptRiffIdentifier(String identifier) {
            return identifier.equals("WEBP");
        }

        @Override
        public boolean shouldAcceptChunk(String name) {
            return SHORTEST.containsKey(name) && !found.containsKey(name);
        }

        @Override
        public boolean shouldAcceptList(String name) {
            return false;
        }

        @Override
        public void processChunk(String name, byte[] payload) {
            if (payload.length >= SHORTEST.getOrDefault(name, 0)) {
                found.put(name, payload);
            }
        }

        @Override
        public void addError(String message) {
            // The reader judges the file.
        }
    }
}
