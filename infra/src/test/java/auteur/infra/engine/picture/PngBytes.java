package auteur.infra.engine.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// A PNG of the chart, chunk by chunk.
final class PngBytes {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final int type;
    private final int depth;

    /// @param type 0 gray, 2 RGB, 3 palette, 4 gray and alpha, 6 RGB and alpha
    PngBytes(int type, int depth) {
        this.type = type;
        this.depth = depth;
        bytes.writeBytes(SIGNATURE);
        chunk("IHDR", ByteBuffer.allocate(13).putInt(Chart.WIDTH).putInt(Chart.HEIGHT)
                .put((byte) depth).put((byte) type).array());
    }

    PngBytes chunk(String name, byte[] content) {
        var named = ByteBuffer.allocate(4 + content.length).put(latin(name)).put(content).array();
        var sum = new CRC32();
        sum.update(named);
        bytes.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        bytes.writeBytes(named);
        bytes.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
        return this;
    }

    PngBytes profile(byte[] icc) {
        var content = new ByteArrayOutputStream();
        content.writeBytes(latin("profile\0\0"));
        content.writeBytes(deflated(icc));
        return chunk("iCCP", content.toByteArray());
    }

    PngBytes numbers(String name, int... values) {
        var content = ByteBuffer.allocate(4 * values.length);
        for (var value : values) {
            content.putInt(value);
        }
        return chunk(name, content.array());
    }

    /// The pixels, after the palette if there is one.
    PngBytes pixels() {
        if (type == 3) {
            var colours = ByteBuffer.allocate(3 * Chart.ACROSS * Chart.ALONG);
            var alphas = ByteBuffer.allocate(Chart.ACROSS * Chart.ALONG);
            for (var i = 0; i < alphas.capacity(); i++) {
                var colour = Chart.colour(i % Chart.ACROSS, i / Chart.ACROSS);
                colours.put(level(colour[0])).put(level(colour[1])).put(level(colour[2]));
                alphas.put(level(colour[3]));
            }
            chunk("PLTE", colours.array()).chunk("tRNS", alphas.array());
        }
        var rows = new ByteArrayOutputStream();
        for (var y = 0; y < Chart.HEIGHT; y++) {
            rows.write(0);
            var row = new BitRow();
            for (var x = 0; x < Chart.WIDTH; x++) {
                pixel(row, x / Chart.PATCH, y / Chart.PATCH);
            }
            rows.writeBytes(row.bytes.toByteArray());
        }
        return chunk("IDAT", deflated(rows.toByteArray()));
    }

    byte[] end() {
        chunk("IEND", new byte[0]);
        return bytes.toByteArray();
    }

    private void pixel(BitRow row, int across, int along) {
        if (type == 3) {
            row.put(along * Chart.ACROSS + across, depth);
            return;
        }
        var colour = Chart.colour(across, along);
        for (var channel = 0; channel < ((type & 2) == 0 ? 1 : 3); channel++) {
            row.put(quantised(colour[channel]), depth);
        }
        if (type >= 4) {
            row.put(quantised(colour[3]), depth);
        }
    }

    private int quantised(double value) {
        return (int) Math.round(value * ((1 << depth) - 1));
    }

    private static byte level(double value) {
        return (byte) Math.round(255 * value);
    }

    private static byte[] deflated(byte[] content) {
        try (var deflater = new Deflater(Deflater.BEST_SPEED)) {
            deflater.setInput(content);
            deflater.finish();
            var buffer = new byte[content.length + 1024];
            var length = deflater.deflate(buffer);
            return Arrays.copyOf(buffer, length);
        }
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /// Samples, packed from the left.
    private static final class BitRow {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private int pending;
        private int bits;

        void put(int sample, int depth) {
            if (depth == 16) {
                bytes.write(sample >> 8);
                bytes.write(sample);
                return;
            }
            pending = pending << depth | sample;
            bits += depth;
            if (bits == 8) {
                bytes.write(pending);
                pending = 0;
                bits = 0;
            }
        }
    }
}
