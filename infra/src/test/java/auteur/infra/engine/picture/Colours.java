package auteur.infra.engine.picture;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/// Spaces of colour with their ICC profiles, and by published matrices their way into sRGB.
enum Colours {
    SRGB(new double[][]{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}, 0, new double[][]{
        {0.43607, 0.22249, 0.01392}, {0.38515, 0.71687, 0.09708}, {0.14307, 0.06061, 0.71410}}),
    DISPLAY_P3(
            new double[][]{
                {1.2249401763, -0.2249401763, 0},
                {-0.0420569547, 1.0420569547, 0},
                {-0.0196375546, -0.0786360456, 1.0982736002}},
            0,
            new double[][]{
                {0.51512, 0.24120, -0.00105}, {0.29198, 0.69225, 0.04189}, {0.15710, 0.06657, 0.78407}}),
    ADOBE_RGB(
            new double[][]{
                {1.3983557440, -0.3983557440, 0}, {0, 1, 0}, {0, -0.0429289893, 1.0429289893}},
            2.19921875,
            new double[][]{
                {0.60974, 0.31111, 0.01947}, {0.20528, 0.62567, 0.06087}, {0.14919, 0.06322, 0.74457}}),
    LINEAR_SRGB(new double[][]{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}, 1, SRGB.xyz);

    @SuppressWarnings("ImmutableEnumChecker") // nobody writes to it
    private final double[][] toSrgb;

    /// 0 for the curve of sRGB.
    private final double gamma;

    @SuppressWarnings("ImmutableEnumChecker") // nobody writes to it
    private final double[][] xyz;

    Colours(double[][] toSrgb, double gamma, double[][] xyz) {
        this.toSrgb = toSrgb;
        this.gamma = gamma;
        this.xyz = xyz;
    }

    byte[] profile() {
        return IccProfile.ofRgb(gamma, xyz);
    }

    byte[] grayProfile() {
        return IccProfile.ofGray(gamma);
    }

    double[] inSrgb(double... rgb) {
        DoubleUnaryOperator curve = value -> gamma == 0
                ? value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4)
                : Math.pow(value, gamma);
        var linear = Arrays.stream(rgb).limit(3).map(curve).toArray();
        return Arrays.stream(toSrgb)
                .mapToDouble(row -> row[0] * linear[0] + row[1] * linear[1] + row[2] * linear[2])
                .map(value -> Math.clamp(value, 0, 1))
                .map(value -> value <= 0.0031308 ? 12.92 * value : 1.055 * Math.pow(value, 1 / 2.4) - 0.055)
                .toArray();
    }
}
