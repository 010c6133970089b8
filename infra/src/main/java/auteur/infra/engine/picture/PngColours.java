package auteur.infra.engine.picture;

import com.drew.imaging.png.PngChromaticities;
import com.drew.imaging.png.PngChunk;
import com.drew.imaging.png.PngChunkType;
import com.drew.imaging.png.PngProcessingException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.zip.InflaterInputStream;

/// What a PNG says of its colours; of several sayings the strongest counts (PNG, third edition, 4.3).
record PngColours(List<PngChunk> chunks) {

    static final PngChunkType CICP = type("cICP");

    /// Profiles of displays have kilobytes; what inflates to more is not read.
    private static final int LARGEST_PROFILE = 4 * 1024 * 1024;

    /// Of gAMA; with the primaries of sRGB it stands for its curve, as libpng has it.
    private static final int GAMMA_OF_SRGB = 45_455;
    private static final int GAMMA_OFF = 100;

    /// In which gAMA and cHRM count.
    private static final int UNIT = 100_000;

    private static final int LEAST_GAMMA = UNIT / 100;
    private static final int SRGB_CURVE = 13;
    private static final int LINEAR = 8;

    /// @param channels of the picture, without alpha
    ToSrgb toSrgb(int channels) {
        return codePoints()
                .or(() -> chunk(PngChunkType.iCCP)
                        .flatMap(PngColours::inflated)
                        .flatMap(icc -> ProfiledColours.of(icc, channels)))
                .or(() -> chunk(PngChunkType.sRGB).map(_ -> ToSrgb.PLAIN))
                .or(this::measured)
                .orElse(ToSrgb.PLAIN);
    }

    /// ITU-T H.273: primaries, curve, matrix (none in a PNG), full range. High dynamic range is not known here.
    private Optional<ToSrgb> codePoints() {
        return chunk(CICP).filter(code -> code.length == 4 && code[2] == 0 && code[3] == 1).flatMap(code -> {
            var primaries = switch (code[0]) {
                case 1 -> Optional.of(Primaries.SRGB);
                case 9 -> Optional.of(Primaries.BT2020);
                case 12 -> Optional.of(Primaries.DISPLAY_P3);
                default -> Optional.<Primaries>empty();
            };
            var curve = switch (code[1]) {
                case SRGB_CURVE -> Optional.<DoubleUnaryOperator>of(MeasuredColours::linear);
                case LINEAR -> Optional.of(DoubleUnaryOperator.identity());
                default -> Optional.<DoubleUnaryOperator>empty();
            };
            return primaries.flatMap(known -> curve.flatMap(knownToo -> MeasuredColours.of(known, knownToo)));
        });
    }

    private Optional<ToSrgb> measured() {
        var gamma = chunk(PngChunkType.gAMA)
                .filter(bytes -> bytes.length == Integer.BYTES)
                .map(bytes -> ByteBuffer.wrap(bytes).getInt())
                .filter(value -> value > LEAST_GAMMA && value < 100 * UNIT);
        var primaries = chunk(PngChunkType.cHRM).flatMap(PngColours::primaries);
        if (gamma.isEmpty() && primaries.isEmpty()) {
            return Optional.empty();
        }
        var known = primaries.orElse(Primaries.SRGB);
        if (known.isNear(Primaries.SRGB)
                && gamma.filter(value -> Math.abs(value - GAMMA_OF_SRGB) > GAMMA_OFF).isEmpty()) {
            return Optional.of(ToSrgb.PLAIN);
        }
        var curve = gamma.<DoubleUnaryOperator>map(value -> sample -> Math.pow(sample, (double) UNIT / value))
                .orElse(MeasuredColours::linear);
        return MeasuredColours.of(known, curve).or(() -> MeasuredColours.of(Primaries.SRGB, curve));
    }

    private static Optional<Primaries> primaries(byte[] chunk) {
        try {
            var parts = new PngChromaticities(chunk);
            return Optional.of(new Primaries(
                    parts.getWhitePointX() / (double) UNIT,
                    parts.getWhitePointY() / (double) UNIT,
                    parts.getRedX() / (double) UNIT,
                    parts.getRedY() / (double) UNIT,
                    parts.getGreenX() / (double) UNIT,
                    parts.getGreenY() / (double) UNIT,
                    parts.getBlueX() / (double) UNIT,
                    parts.getBlueY() / (double) UNIT));
        } catch (PngProcessingException broken) {
            return Optional.empty();
        }
    }

    /// A name that ends with zero, the method of compression (there is one), and the profile.
    private static Optional<byte[]> inflated(byte[] chunk) {
        var start = 0;
        while (start < chunk.length && chunk[start] != 0) {
            start++;
        }
        if (start + 2 > chunk.length) {
            return Optional.empty();
        }
        var compressed = new ByteArrayInputStream(chunk, start + 2, chunk.length - start - 2);
        try (var profile = new InflaterInputStream(compressed)) {
            var bytes = profile.readNBytes(LARGEST_PROFILE);
            return profile.read() < 0 ? Optional.of(bytes) : Optional.empty();
        } catch (IOException broken) {
            return Optional.empty();
        }
    }

    private Optional<byte[]> chunk(PngChunkType type) {
        return PngPicture.first(chunks, type);
    }

    private static PngChunkType type(String name) {
        try {
            return new PngChunkType(name);
        } catch (PngProcessingException e) {
            throw new IllegalArgumentException(name, e);
        }
    }
}
