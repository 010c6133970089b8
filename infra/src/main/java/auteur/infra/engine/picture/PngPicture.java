package auteur.infra.engine.picture;

import auteur.infra.engine.picture.PictureFile.Container;
import com.drew.imaging.png.PngChunk;
import com.drew.imaging.png.PngChunkReader;
import com.drew.imaging.png.PngChunkType;
import com.drew.imaging.png.PngProcessingException;
import com.drew.lang.SequentialByteArrayReader;
import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import java.util.zip.CRC32;
import javax.imageio.ImageReader;

/// A PNG. Of an animated one it is the picture that programs show which know no animation: it fills the canvas.
@SuppressWarnings("ArrayRecordComponent") // compared with none
record PngPicture(byte[] bytes, List<PngChunk> chunks) implements Container {

    private static final Set<PngChunkType> READ = Set.of(
            PngChunkType.IHDR,
            PngChunkType.eXIf,
            PngChunkType.iCCP,
            PngChunkType.sRGB,
            PngChunkType.gAMA,
            PngChunkType.cHRM,
            PngColours.CICP);

    private static final Set<PngChunkType> PIXELS = Set.of(
            PngChunkType.IHDR, PngChunkType.PLTE, PngChunkType.tRNS, PngChunkType.IDAT, PngChunkType.IEND);

    private static final int SIGNATURE = 8;
    private static final int TYPE = 9;
    private static final int PALETTE = 3;
    private static final int COLOUR = 2;

    PngPicture(byte[] bytes) {
        this(bytes, chunks(bytes, READ));
    }

    private static List<PngChunk> chunks(byte[] bytes, Set<PngChunkType> types) {
        try {
            var chunks = new PngChunkReader().extract(new SequentialByteArrayReader(bytes), types);
            return StreamSupport.stream(chunks.spliterator(), false).toList();
        } catch (PngProcessingException | IOException | IllegalArgumentException broken) {
            return List.of();
        }
    }

    /// With a palette, only what its pixels need: there the reader trips over whatever else is broken.
    @Override
    public byte[] readable() {
        var pixels = type().filter(type -> type == PALETTE).map(_ -> chunks(bytes, PIXELS)).orElse(List.of());
        if (pixels.isEmpty()) {
            return bytes;
        }
        var readable = new ByteArrayOutputStream();
        readable.write(bytes, 0, SIGNATURE);
        pixels.forEach(chunk -> write(chunk, readable));
        return readable.toByteArray();
    }

    private static void write(PngChunk chunk, ByteArrayOutputStream readable) {
        var content = chunk.getBytes();
        var sum = new CRC32();
        var named = ByteBuffer.allocate(Integer.BYTES + content.length)
                .put(chunk.getType().getIdentifier().getBytes(StandardCharsets.ISO_8859_1))
                .put(content);
        sum.update(named.array());
        readable.writeBytes(number(content.length));
        readable.writeBytes(named.array());
        readable.writeBytes(number((int) sum.getValue()));
    }

    private static byte[] number(int number) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(number).array();
    }

    @Override
    public Dimension size(ImageReader reader) throws IOException {
        return new Dimension(reader.getWidth(0), reader.getHeight(0));
    }

    @Override
    public BufferedImage read(ImageReader reader, int step) throws IOException {
        var parameters = reader.getDefaultReadParam();
        parameters.setSourceSubsampling(step, step, 0, 0);
        var picture = reader.read(0, parameters);
        var channels = isGray(picture) ? 1 : 3;
        return PictureSamples.inSrgb(picture, channels, new PngColours(chunks).toSrgb(channels));
    }

    /// The reader makes a palette of grays of less than eight bits.
    private boolean isGray(BufferedImage picture) {
        return type().map(type -> (type & COLOUR) == 0)
                .orElse(picture.getColorModel().getNumColorComponents() == 1);
    }

    private Optional<Integer> type() {
        return first(chunks, PngChunkType.IHDR).filter(header -> header.length > TYPE)
                .map(header -> (int) header[TYPE]);
    }

    @Override
    public int orientation() {
        return first(chunks, PngChunkType.eXIf).map(Orientation::inExif).orElse(Orientation.UPRIGHT);
    }

    static Optional<byte[]> first(List<PngChunk> chunks, PngChunkType type) {
        return chunks.stream().filter(chunk -> chunk.getType().equals(type)).map(PngChunk::getBytes).findFirst();
    }
}
