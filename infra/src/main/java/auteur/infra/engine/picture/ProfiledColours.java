package auteur.infra.engine.picture;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.Optional;

/// Colours that an ICC profile explains.
final class ProfiledColours implements ToSrgb {

    private static final ICC_Profile SRGB = ICC_Profile.getInstance(ColorSpace.CS_sRGB);

    private final ColorConvertOp conversion;
    private final int bands;

    private ProfiledColours(ICC_Profile profile) {
        conversion = new ColorConvertOp(new ICC_Profile[]{profile, SRGB}, null);
        bands = profile.getNumComponents();
    }

    /// Nothing when the profile is broken, or not one of such colours.
    ///
    /// @param channels of the picture, without alpha
    static Optional<ToSrgb> of(byte[] icc, int channels) {
        try {
            var profile = ICC_Profile.getInstance(icc);
            if (!explains(profile, channels)) {
                return Optional.empty();
            }
            var colours = new ProfiledColours(profile);
            // Many faults of a profile are found in its first use only.
            colours.convert(new int[channels], 255, new int[1]);
            return Optional.of(colours);
        } catch (RuntimeException broken) {
            return Optional.empty();
        }
    }

    private static boolean explains(ICC_Profile profile, int channels) {
        var isOfDevice = switch (profile.getProfileClass()) {
            case ICC_Profile.CLASS_INPUT, ICC_Profile.CLASS_DISPLAY, ICC_Profile.CLASS_OUTPUT,
                    ICC_Profile.CLASS_COLORSPACECONVERSION ->
                true;
            default -> false;
        };
        return isOfDevice && switch (profile.getColorSpaceType()) {
            case ColorSpace.TYPE_GRAY -> channels == 1;
            // Gray is the grays of RGB.
            case ColorSpace.TYPE_RGB -> channels == 1 || channels == 3;
            case ColorSpace.TYPE_CMYK -> channels == 4;
            default -> false;
        };
    }

    @Override
    public void convert(int[] samples, int most, int[] rgb) {
        var converted = raster(DataBuffer.TYPE_BYTE, rgb.length, 3);
        var source = raster(most == 255 ? DataBuffer.TYPE_BYTE : DataBuffer.TYPE_USHORT, rgb.length, bands);
        source.setPixels(0, 0, rgb.length, 1, spread(samples, rgb.length));
        conversion.filter(source, converted);
        PLAIN.convert(converted.getPixels(0, 0, rgb.length, 1, (int[]) null), 255, rgb);
    }

    private int[] spread(int[] samples, int pixels) {
        if (samples.length == pixels * bands) {
            return samples;
        }
        var spread = new int[pixels * bands];
        for (var i = 0; i < spread.length; i++) {
            spread[i] = samples[i / bands];
        }
        return spread;
    }

    private static WritableRaster raster(int type, int width, int bands) {
        return Raster.createInterleavedRaster(type, width, 1, bands, null);
    }
}
