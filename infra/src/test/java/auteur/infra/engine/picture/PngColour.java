package auteur.infra.engine.picture;

import java.nio.charset.StandardCharsets;

/// How a PNG may say what its colours are.
enum PngColour {
    NOTHING(Colours.SRGB),
    SRGB(Colours.SRGB),
    GAMMA_OF_SRGB(Colours.SRGB),
    GAMMA(Colours.LINEAR_SRGB),
    PARTS(Colours.DISPLAY_P3),
    P3(
            Colours.DISPLAY_P3),
    ADOBE(Colours.ADOBE_RGB),
    LINEAR(Colours.LINEAR_SRGB),
    RGB_OF_GRAY(
            Colours.ADOBE_RGB),
    CODE_POINTS(Colours.DISPLAY_P3),
    BROKEN(Colours.SRGB);

    private static final int[] P3_PARTS = {31270, 32900, 68000, 32000, 26500, 69000, 15000, 6000};

    private static final int[] SRGB_PARTS = {31270, 32900, 64000, 33000, 30000, 60000, 15000, 6000};

    private final Colours space;

    PngColour(Colours space) {
        this.space = space;
    }

    Colours space() {
        return space;
    }

    void write(PngBytes png, boolean isGray) {
        switch (this) {
            case NOTHING -> {}
            case SRGB -> png.chunk("sRGB", new byte[]{0}).numbers("gAMA", 100_000);
            case GAMMA -> png.numbers("gAMA", 100_000);
            case GAMMA_OF_SRGB -> png.numbers("gAMA", 45_455).numbers("cHRM", SRGB_PARTS);
            case PARTS -> png.numbers("cHRM", P3_PARTS);
            case P3, ADOBE, LINEAR -> png.profile(isGray ? space.grayProfile() : space.profile());
            case RGB_OF_GRAY -> png.profile(space.profile());
            case CODE_POINTS -> png.chunk("cICP", new byte[]{12, 13, 0, 1});
            case BROKEN ->
                png.chunk("iCCP", "broken\0\0nothing".getBytes(StandardCharsets.US_ASCII))
                        .chunk("cHRM", new byte[3]);
        }
    }
}
