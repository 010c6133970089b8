package auteur.infra.engine.picture;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/// Small ICC profiles (ICC.1:2001-04).
final class IccProfile {

    private static final double[] D50 = {0.9642, 1, 0.8249};

    private IccProfile() {}

    static byte[] ofRgb(double gamma, double[][] xyz) {
        var tags = new LinkedHashMap<String, byte[]>();
        tags.put("wtpt", xyz(D50));
        tags.put("rXYZ", xyz(xyz[0]));
        tags.put("gXYZ", xyz(xyz[1]));
        tags.put("bXYZ", xyz(xyz[2]));
        tags.put("rTRC", curve(gamma));
        tags.put("gTRC", curve(gamma));
        tags.put("bTRC", curve(gamma));
        return profile("mntr", "RGB ", "XYZ ", tags);
    }

    static byte[] ofGray(double gamma) {
        var tags = new LinkedHashMap<String, byte[]>();
        tags.put("wtpt", xyz(D50));
        tags.put("kTRC", curve(gamma));
        return profile("mntr", "GRAY", "XYZ ", tags);
    }

    /// Of inks that print as gray: the lightness is what is left of 100 after the mean of cyan and black.
    static byte[] ofGrayInks() {
        var table = ByteBuffer.allocate(48 + 4 * 256 + 16 * 3 + 3 * 256).put(text("mft1")).putInt(0);
        table.put((byte) 4).put((byte) 3).put((byte) 2).put((byte) 0);
        for (var i = 0; i < 9; i++) {
            table.putInt(i % 4 == 0 ? 1 << 16 : 0);
        }
        ramps(table, 4);
        for (var corner = 0; corner < 16; corner++) {
            var ink = (corner >> 3) + (corner & 1);
            table.put((byte) Math.round(255 * (1 - ink / 2.0))).put((byte) 128).put((byte) 128);
        }
        ramps(table, 3);
        var tags = new LinkedHashMap<String, byte[]>();
        tags.put("wtpt", xyz(D50));
        tags.put("A2B0", table.array());
        return profile("prtr", "CMYK", "Lab ", tags);
    }

    private static void ramps(ByteBuffer table, int count) {
        for (var i = 0; i < count * 256; i++) {
            table.put((byte) i);
        }
    }

    private static byte[] profile(String type, String space, String connection, Map<String, byte[]> tags) {
        var start = 128 + 4 + 12 * tags.size();
        var size = start + tags.values().stream().mapToInt(tag -> tag.length).sum();
        var profile = ByteBuffer.allocate(size).putInt(0, size).putInt(8, 0x02400000);
        profile.put(12, text(type)).put(16, text(space)).put(20, text(connection)).put(36, text("acsp"));
        for (var i = 0; i < 3; i++) {
            profile.putInt(68 + 4 * i, fixed(D50[i]));
        }
        profile.position(128).putInt(tags.size());
        var at = start;
        for (var tag : tags.entrySet()) {
            profile.put(text(tag.getKey())).putInt(at).putInt(tag.getValue().length);
            profile.put(at, tag.getValue());
            at += tag.getValue().length;
        }
        return profile.array();
    }

    private static byte[] xyz(double[] value) {
        return ByteBuffer.allocate(20).put(text("XYZ ")).putInt(0)
                .putInt(fixed(value[0])).putInt(fixed(value[1])).putInt(fixed(value[2])).array();
    }

    /// Sampled: so it is more exact than a gamma of eight bits.
    private static byte[] curve(double gamma) {
        var samples = 4096;
        var curve = ByteBuffer.allocate(12 + 2 * samples).put(text("curv")).putInt(0).putInt(samples);
        for (var i = 0; i < samples; i++) {
            var value = i / (samples - 1.0);
            var light = gamma == 0
                    ? value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4)
                    : Math.pow(value, gamma);
            curve.putShort((short) Math.round(65535 * light));
        }
        return curve.array();
    }

    private static int fixed(double value) {
        return (int) Math.round(value * 65536);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
