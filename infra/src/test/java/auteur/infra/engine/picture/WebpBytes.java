package auteur.infra.engine.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// A lossless WebP of the chart (RFC 9649), its codes of eight bits each.
final class WebpBytes {

    private static final int ORDER_OF_EIGHT = 11;

    private final ByteArrayOutputStream image = new ByteArrayOutputStream();
    private int pending;
    private int bits;

    private WebpBytes(boolean hasAlpha, int width, int height) {
        image.write(0x2F);
        put(width - 1, 14);
        put(height - 1, 14);
        put(hasAlpha ? 1 : 0, 1);
        put(0, 3);
        put(0, 3); // no transform, no cache, one group of codes
        for (var alphabet : new int[]{280, 256, 256, 256}) {
            flatCode(alphabet);
        }
        put(0b001, 3); // distance: simple, one symbol, of one bit
        put(0, 1);
    }

    /// @param flags of VP8X: 2 animation, 8 EXIF, 16 alpha, 32 ICC
    /// @param x of the frame on a canvas that is larger by it
    @SuppressWarnings("ByteBufferBackingArray") // allocated by little
    static byte[] of(boolean hasAlpha, int flags, int x, int y, Map<String, byte[]> before, byte[] exif) {
        var chunks = new ByteArrayOutputStream();
        var header = little(10).put((byte) flags).put(new byte[3]);
        three(three(header, Chart.WIDTH + x - 1), Chart.HEIGHT + y - 1);
        chunk(chunks, "VP8X", header.array());
        before.forEach((name, content) -> chunk(chunks, name, content));
        var pixels = new ByteArrayOutputStream();
        chunk(pixels, "VP8L", pixels(hasAlpha));
        if ((flags & 2) == 0) {
            chunks.writeBytes(pixels.toByteArray());
        } else {
            chunk(chunks, "ANIM", new byte[6]);
            var frame = little(16 + pixels.size());
            three(three(three(three(three(frame, x / 2), y / 2), Chart.WIDTH - 1), Chart.HEIGHT - 1), 100)
                    .put((byte) 0);
            chunk(chunks, "ANMF", frame.put(pixels.toByteArray()).array());
        }
        if (exif.length > 0) {
            chunk(chunks, "EXIF", exif);
        }
        return little(12 + chunks.size()).put(latin("RIFF")).putInt(4 + chunks.size()).put(latin("WEBP"))
                .put(chunks.toByteArray()).array();
    }

    private static byte[] pixels(boolean hasAlpha) {
        var webp = new WebpBytes(hasAlpha, Chart.WIDTH, Chart.HEIGHT);
        for (var y = 0; y < Chart.HEIGHT; y++) {
            for (var x = 0; x < Chart.WIDTH; x++) {
                var colour = Chart.colour(x / Chart.PATCH, y / Chart.PATCH);
                webp.symbol(colour[1]);
                webp.symbol(colour[0]);
                webp.symbol(colour[2]);
                webp.symbol(hasAlpha ? colour[3] : 1);
            }
        }
        webp.put(0, 7);
        return webp.image.toByteArray();
    }

    /// The first 256 symbols have eight bits, the others none.
    private void flatCode(int alphabet) {
        put(0, 1);
        put(ORDER_OF_EIGHT + 1 - 4, 4);
        for (var i = 0; i <= ORDER_OF_EIGHT; i++) {
            put(i == 2 || i == ORDER_OF_EIGHT ? 1 : 0, 3); // of the order 17 18 0 1 2 3 4 5 16 6 7 8
        }
        put(0, 1);
        for (var symbol = 0; symbol < alphabet; symbol++) {
            put(symbol < 256 ? 1 : 0, 1);
        }
    }

    private void symbol(double value) {
        put(Integer.reverse((int) Math.round(255 * value)) >>> 24, 8);
    }

    private void put(int value, int count) {
        for (var i = 0; i < count; i++) {
            pending |= (value >> i & 1) << bits++;
            if (bits == 8) {
                image.write(pending);
                pending = 0;
                bits = 0;
            }
        }
    }

    private static void chunk(ByteArrayOutputStream chunks, String name, byte[] content) {
        chunks.writeBytes(little(8).put(latin(name)).putInt(content.length).array());
        chunks.writeBytes(content);
        if (content.length % 2 == 1) {
            chunks.write(0);
        }
    }

    private static ByteBuffer three(ByteBuffer buffer, int value) {
        return buffer.put((byte) value).put((byte) (value >> 8)).put((byte) (value >> 16));
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
