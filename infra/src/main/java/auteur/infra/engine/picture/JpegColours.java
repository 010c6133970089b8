package auteur.infra.engine.picture;

/// The colours that only JPEG has, turned into those that others know.
final class JpegColours {

    private JpegColours() {}

    static ToSrgb ofYcc(ToSrgb rgb) {
        return (samples, most, pixels) -> {
            toRgb(samples, 3);
            rgb.convert(samples, most, pixels);
        };
    }

    /// Adobe's CMYK, written as light instead of ink; so does everybody.
    static ToSrgb ofInverted(ToSrgb inks) {
        return (samples, most, pixels) -> {
            for (var i = 0; i < samples.length; i++) {
                samples[i] = most - samples[i];
            }
            inks.convert(samples, most, pixels);
        };
    }

    /// Adobe's CMYK, its first three turned into YCbCr as if they were RGB: what comes back is ink.
    static ToSrgb ofYcck(ToSrgb inks) {
        return (samples, most, pixels) -> {
            toRgb(samples, 4);
            for (var i = 3; i < samples.length; i += 4) {
                samples[i] = most - samples[i];
            }
            inks.convert(samples, most, pixels);
        };
    }

    /// As JFIF (ITU-T T.871) has it.
    private static void toRgb(int[] samples, int channels) {
        for (var i = 0; i < samples.length; i += channels) {
            var y = samples[i];
            var cb = samples[i + 1] - 128;
            var cr = samples[i + 2] - 128;
            samples[i] = level(y + 1.402 * cr);
            samples[i + 1] = level(y - 0.344136286 * cb - 0.714136286 * cr);
            samples[i + 2] = level(y + 1.772 * cb);
        }
    }

    private static int level(double value) {
        return (int) Math.clamp(Math.round(value), 0L, 255L);
    }
}
