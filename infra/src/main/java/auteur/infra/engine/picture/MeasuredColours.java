package auteur.infra.engine.picture;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/// Colours of which the primaries and the curve are known.
final class MeasuredColours implements ToSrgb {

    private static final int LEVELS = 1 << 16;
    private static final byte[] ENCODED = encoded();

    private final double[][] matrix;
    private final DoubleUnaryOperator curve;
    private double[] light = {};

    private MeasuredColours(double[][] matrix, DoubleUnaryOperator curve) {
        this.matrix = matrix;
        this.curve = curve;
    }

    /// Nothing when such primaries span no colours.
    ///
    /// @param curve from a sample to linear light, both in [0, 1]
    static Optional<ToSrgb> of(Primaries primaries, DoubleUnaryOperator curve) {
        var matrix = primaries.toLinearSrgb();
        return Arrays.stream(matrix).flatMapToDouble(Arrays::stream).allMatch(Double::isFinite)
                ? Optional.of(new MeasuredColours(matrix, curve))
                : Optional.empty();
    }

    static double linear(double srgb) {
        return srgb <= 0.04045 ? srgb / 12.92 : Math.pow((srgb + 0.055) / 1.055, 2.4);
    }

    @Override
    public void convert(int[] samples, int most, int[] rgb) {
        if (light.length != most + 1) {
            light = new double[most + 1];
            Arrays.setAll(light, sample -> curve.applyAsDouble((double) sample / most));
        }
        var channels = samples.length / rgb.length;
        var isGray = channels == 1;
        for (var i = 0; i < rgb.length; i++) {
            var red = light[samples[i * channels]];
            var green = isGray ? red : light[samples[i * channels + 1]];
            var blue = isGray ? red : light[samples[i * channels + 2]];
            rgb[i] = row(0, red, green, blue) << 16 | row(1, red, green, blue) << 8 | row(2, red, green, blue);
        }
    }

    private int row(int row, double red, double green, double blue) {
        var linear = matrix[row][0] * red + matrix[row][1] * green + matrix[row][2] * blue;
        return ENCODED[(int) Math.round(Math.clamp(linear, 0, 1) * (LEVELS - 1))] & 0xFF;
    }

    private static byte[] encoded() {
        var encoded = new byte[LEVELS];
        for (var i = 0; i < LEVELS; i++) {
            var linear = i / (LEVELS - 1.0);
            var srgb = linear <= 0.0031308 ? 12.92 * linear : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
            encoded[i] = (byte) Math.round(255 * srgb);
        }
        return encoded;
    }
}
