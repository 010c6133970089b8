package auteur.infra.engine.picture;

/// Turns colours, as a file has them, into sRGB.
@FunctionalInterface
interface ToSrgb {

    /// Gray or RGB that is sRGB already.
    ToSrgb PLAIN = (samples, most, rgb) -> {
        var channels = samples.length / rgb.length;
        for (var i = 0; i < rgb.length; i++) {
            var at = i * channels;
            rgb[i] = channels == 1
                    ? packed(samples[at], samples[at], samples[at], most)
                    : packed(samples[at], samples[at + 1], samples[at + 2], most);
        }
    };

    /// Inks that nothing is known of: each takes its share of the light.
    ToSrgb INKS = (samples, most, rgb) -> {
        for (var i = 0; i < rgb.length; i++) {
            var light = most - samples[4 * i + 3];
            rgb[i] = packed(
                    (most - samples[4 * i]) * light,
                    (most - samples[4 * i + 1]) * light,
                    (most - samples[4 * i + 2]) * light,
                    most * most);
        }
    };

    /// @param samples pixel by pixel, each from 0 to `most`; may be written to
    /// @param rgb filled with as many pixels, as `0xrrggbb`
    void convert(int[] samples, int most, int[] rgb);

    static int packed(int red, int green, int blue, int most) {
        return level(red, most) << 16 | level(green, most) << 8 | level(blue, most);
    }

    /// A sample in eight bits.
    private static int level(int sample, int most) {
        return most == 255 ? sample : (int) ((sample * 255L + most / 2) / most);
    }
}
