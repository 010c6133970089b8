package auteur.infra.engine.picture;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// A JPEG of the chart, with segments of our own before those of the writer.
final class JpegBytes {

    private static final int JFIF = 0xE0;

    private final List<byte[]> segments = new ArrayList<>();

    JpegBytes segment(int marker, String identifier, byte[] content) {
        var name = identifier.getBytes(StandardCharsets.ISO_8859_1);
        segments.add(ByteBuffer.allocate(4 + name.length + content.length)
                .putShort((short) (0xFF00 | marker)).putShort((short) (2 + name.length + content.length))
                .put(name).put(content).array());
        return this;
    }

    JpegBytes exif(byte[] exif) {
        return segment(0xE1, "Exif\0\0", exif);
    }

    JpegBytes xmp() {
        return segment(0xE1, "http://ns.adobe.com/xap/1.0/\0", "<x:xmpmeta xmlns:x='adobe:ns:meta/'/>".getBytes(
                StandardCharsets.ISO_8859_1));
    }

    /// In so many pieces, the last one first.
    JpegBytes profile(byte[] icc, int pieces) {
        var length = Math.ceilDiv(icc.length, pieces);
        for (var piece = pieces; piece >= 1; piece--) {
            var part = Arrays.copyOfRange(icc, (piece - 1) * length, Math.min(icc.length, piece * length));
            segment(0xE2, "ICC_PROFILE\0", ByteBuffer.allocate(2 + part.length)
                    .put((byte) piece).put((byte) pieces).put(part).array());
        }
        return this;
    }

    JpegBytes adobe(int transform) {
        return segment(0xEE, "Adobe", new byte[]{0, 100, 0, 0, 0, 0, (byte) transform});
    }

    byte[] ofGray() {
        return written(image(BufferedImage.TYPE_BYTE_GRAY));
    }

    byte[] ofRgb() {
        return written(image(BufferedImage.TYPE_3BYTE_BGR));
    }

    /// @param samples from a patch's colour to the bytes that are stored
    byte[] ofRaw(int channels, Function<double[], int[]> samples) {
        var raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, Chart.WIDTH, Chart.HEIGHT, channels, null);
        for (var y = 0; y < Chart.HEIGHT; y++) {
            for (var x = 0; x < Chart.WIDTH; x++) {
                raster.setPixel(x, y, samples.apply(Chart.colour(x / Chart.PATCH, y / Chart.PATCH)));
            }
        }
        return written(new IIOImage(raster, null, null));
    }

    private static IIOImage image(int type) {
        var image = new BufferedImage(Chart.WIDTH, Chart.HEIGHT, type);
        var raster = image.getRaster();
        for (var y = 0; y < Chart.HEIGHT; y++) {
            for (var x = 0; x < Chart.WIDTH; x++) {
                raster.setPixel(x, y, Arrays.stream(Chart.colour(x / Chart.PATCH, y / Chart.PATCH))
                        .limit(raster.getNumBands()).mapToInt(value -> (int) Math.round(255 * value)).toArray());
            }
        }
        return new IIOImage(image, null, null);
    }

    private byte[] written(IIOImage image) {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var jpeg = new ByteArrayOutputStream();
        try (var output = new MemoryCacheImageOutputStream(jpeg)) {
            var parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(1);
            writer.setOutput(output);
            writer.write(null, image, parameters);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return withSegments(jpeg.toByteArray());
    }

    /// The writer's JFIF segment goes where another one says what the colours are.
    private byte[] withSegments(byte[] jpeg) {
        var start = 2;
        var isAdobe = segments.stream().anyMatch(segment -> (segment[1] & 0xFF) == 0xEE);
        if (isAdobe && (jpeg[3] & 0xFF) == JFIF) {
            start += 2 + (((jpeg[4] & 0xFF) << 8) | (jpeg[5] & 0xFF));
        }
        var whole = new ByteArrayOutputStream();
        whole.write(jpeg, 0, 2);
        segments.forEach(whole::writeBytes);
        whole.write(jpeg, start, jpeg.length - start);
        return whole.toByteArray();
    }
}
