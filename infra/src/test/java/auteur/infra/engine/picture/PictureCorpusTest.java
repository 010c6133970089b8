package auteur.infra.engine.picture;

import static org.assertj.core.api.Assertions.assertThat;

import auteur.command.film.crew.PictureIntake.RefusedPicture;
import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever the container, the channels, their depth, the profile and the orientation: what is shown is known.
class PictureCorpusTest {

    private static final byte[] NO_EXIF = {};

    @TempDir
    private Path folder;

    static Stream<Arguments> pngs() {
        return Stream.of(new int[][]{{0, 1, 2, 4, 8, 16}, {2, 8, 16}, {3, 8}, {4, 8, 16}, {6, 8, 16}})
                .flatMap(kind -> IntStream.of(kind).skip(1).boxed()
                        .flatMap(depth -> Stream.of(PngColour.values())
                                .map(colour -> Arguments.of(kind[0], depth, colour))));
    }

    @ParameterizedTest(name = "PNG of type {0}, {1} bits, {2}")
    @MethodSource("pngs")
    void readsPng(int type, int depth, PngColour colour) throws IOException {
        var orientation = 1 + (3 * type + depth + List.of(PngColour.values()).indexOf(colour)) % 8;
        Chart.assertShows(decoded(png(type, depth, colour, orientation)), orientation,
                shown(type, depth, colour.space()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void turnsPng(int orientation) throws IOException {
        var png = png(6, 16, PngColour.P3, orientation);
        Chart.assertShows(decoded(png), orientation, shown(6, 16, Colours.DISPLAY_P3));
    }

    private static byte[] png(int type, int depth, PngColour colour, int orientation) {
        var png = new PngBytes(type, depth);
        colour.write(png, type == 0 || type == 4);
        return png.pixels().chunk("eXIf", ExifBytes.of(orientation, orders(orientation))).end();
    }

    @ParameterizedTest
    @EnumSource(Colours.class)
    void readsWebp(Colours space) throws IOException {
        for (var orientation = 1; orientation <= 8; orientation++) {
            for (var hasAlpha : new boolean[]{false, true}) {
                var webp = WebpBytes.of(hasAlpha, hasAlpha ? 0x38 : 0x28, 0, 0, Map.of("ICCP", space.profile()),
                        ExifBytes.of(orientation, orders(orientation)));
                Chart.assertShows(decoded(webp), orientation, shown(hasAlpha ? 6 : 2, 8, space));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void readsAlphaOfWebpThatIsNotCompressed(int filter) {
        var levels = new byte[]{10, 20, 30, (byte) 200, 40, 5};
        var filtered = switch (filter) {
            case 1 -> new byte[]{10, 10, 10, (byte) 190, (byte) -160, -35};
            case 2 -> new byte[]{10, 10, 10, (byte) 190, 20, -25};
            case 3 -> new byte[]{10, 10, 10, (byte) 190, (byte) -170, -45};
            default -> levels;
        };
        var chunk = ByteBuffer.allocate(7).put((byte) (filter << 2)).put(filtered).array();
        assertThat(PlainAlpha.of(chunk, new Dimension(3, 2)).orElseThrow().levels()).isEqualTo(levels);
        assertThat(PlainAlpha.of(chunk, new Dimension(3, 3))).isEmpty();
    }

    @Test
    void readsWebpWhoseProfileIsBroken() throws IOException {
        var webp = WebpBytes.of(false, 0x20, 0, 0, Map.of("ICCP", new byte[200]), NO_EXIF);
        Chart.assertShows(decoded(webp), 1, shown(2, 8, Colours.SRGB));
    }

    @Test
    void showsTheFrameOfAnAnimatedWebpWhereItLiesOnItsCanvas() throws IOException {
        var picture = decoded(WebpBytes.of(true, 0x12, 60, 20, Map.of(), NO_EXIF));
        assertThat(picture.getWidth()).isEqualTo(Chart.WIDTH + 60);
        assertThat(picture.getHeight()).isEqualTo(Chart.HEIGHT + 20);
        assertThat(picture.getRGB(59, 19) & 0xFFFFFF).isZero();
        Chart.assertShows(picture.getSubimage(60, 20, Chart.WIDTH, Chart.HEIGHT), 1, shown(6, 8, Colours.SRGB));
    }

    @ParameterizedTest
    @EnumSource(Colours.class)
    void readsJpegWithAProfileInPieces(Colours space) throws IOException {
        for (var orientation = 1; orientation <= 8; orientation++) {
            var exif = ExifBytes.of(orientation, orders(orientation));
            var rgb = new JpegBytes().xmp().exif(exif).profile(space.profile(), 1 + orientation % 3);
            Chart.assertShows(decoded(rgb.ofRgb()), orientation, shown(2, 8, space));
            var gray = new JpegBytes().xmp().exif(exif).profile(space.grayProfile(), 1 + orientation % 3);
            Chart.assertShows(decoded(gray.ofGray()), orientation, shown(0, 8, space));
        }
    }

    @Test
    void readsJpegWhoseProfileIsBrokenOrIncomplete() throws IOException {
        var shown = shown(2, 8, Colours.SRGB);
        Chart.assertShows(decoded(new JpegBytes().profile(new byte[300], 1).ofRgb()), 1, shown);
        Chart.assertShows(decoded(new JpegBytes().profile(IccProfile.ofGrayInks(), 1).ofRgb()), 1, shown);
        var half = new JpegBytes().segment(0xE2, "ICC_PROFILE\0", new byte[]{2, 2, 7, 7, 7});
        Chart.assertShows(decoded(half.ofRgb()), 1, shown);
    }

    @Test
    void readsInksAndRgbThatAdobeWrote() throws IOException {
        UnaryOperator<double[]> inks = colour -> new double[]{
            colour[0] * colour[1], colour[1] * colour[1], colour[2] * colour[1]};
        var cmyk = new JpegBytes().adobe(0).ofRaw(4, colour -> bytes(colour[0], colour[1], colour[2], colour[1]));
        Chart.assertShows(decoded(cmyk), 1, inks);
        var ycck = new JpegBytes().adobe(2).ofRaw(4, colour -> {
            var ycc = ycc(1 - colour[0], 1 - colour[1], 1 - colour[2]);
            return new int[]{ycc[0], ycc[1], ycc[2], (int) Math.round(255 * colour[1])};
        });
        Chart.assertShows(decoded(ycck), 1, inks);
        var rgb = new JpegBytes().adobe(0).ofRaw(3, colour -> bytes(colour[0], colour[1], colour[2]));
        Chart.assertShows(decoded(rgb), 1, shown(2, 8, Colours.SRGB));
    }

    @Test
    void readsInksByTheirProfile() throws IOException {
        var cmyk = new JpegBytes().adobe(0).profile(IccProfile.ofGrayInks(), 2)
                .ofRaw(4, colour -> bytes(colour[0] > 0.5 ? 1 : 0, 1, 1, colour[1] > 0.5 ? 1 : 0));
        Chart.assertShows(decoded(cmyk), 1, colour -> {
            // L* of 100, 50 or 0; of 50 sRGB makes 118.9
            var light = (colour[0] > 0.5 ? 1 : 0) + (colour[1] > 0.5 ? 1 : 0);
            var level = light == 2 ? 1 : light == 1 ? 118.9 / 255 : 0;
            return new double[]{level, level, level};
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {0x7FFFFFFF, 0x7FFFFFF0, -1, -8, 0, 47, 48})
    void survivesADirectoryOutOfBounds(int offset) throws IOException {
        var shown = shown(2, 8, Colours.SRGB);
        var exif = ExifBytes.withDirectoryAt(offset);
        Chart.assertShows(decoded(new JpegBytes().exif(exif).ofRgb()), 1, shown);
        Chart.assertShows(decoded(new PngBytes(2, 8).pixels().chunk("eXIf", exif).end()), 1, shown);
        Chart.assertShows(decoded(WebpBytes.of(false, 8, 0, 0, Map.of(), exif)), 1, shown);
    }

    @Test
    void decodesOrRefusesWhateverBytesAreSpoiled() throws IOException {
        var random = new Random(20261121);
        var exif = ExifBytes.of(6, ByteOrder.LITTLE_ENDIAN);
        var profile = Colours.DISPLAY_P3.profile();
        for (var sound : new byte[][]{
            new JpegBytes().exif(exif).profile(profile, 2).ofRgb(),
            new PngBytes(6, 8).profile(profile).numbers("gAMA", 45455).pixels().chunk("eXIf", exif).end(),
            WebpBytes.of(true, 0x3A, 8, 8, Map.of("ICCP", profile), exif)}) {
            for (var round = 0; round < 60; round++) {
                var spoiled = sound.clone();
                for (var i = 0; i < 1 + round / 10; i++) {
                    spoiled[random.nextInt(round % 2 == 0 ? 300 : spoiled.length)] = (byte) random.nextInt(256);
                }
                try {
                    assertThat(decoded(spoiled).getType()).isEqualTo(BufferedImage.TYPE_INT_RGB);
                } catch (RefusedPicture refused) {
                    assertThat(refused.reason()).isNotNull();
                }
            }
        }
    }

    @Test
    void readsWhatIsHalfTransparentInGrayAndRgb() throws IOException {
        var clear = new double[]{0, 0, 0};
        var rgb = new PngBytes(2, 8).chunk("tRNS", new byte[]{0, (byte) 0xF0, 0, 0x10, 0, 0x10}).pixels().end();
        Chart.assertShows(decoded(rgb), 1, colour -> colour[0] == 0xF0 / 255.0 && colour[1] == 0x10 / 255.0
                ? clear
                : colour);
        var gray = new PngBytes(0, 8).chunk("tRNS", new byte[]{0, (byte) 0xF0}).pixels().end();
        Chart.assertShows(decoded(gray), 1, colour -> colour[0] == 0xF0 / 255.0
                ? clear
                : shown(0, 8, Colours.SRGB).apply(colour));
    }

    private BufferedImage decoded(byte[] bytes) throws IOException {
        return PictureFile.decode(Files.write(folder.resolve("picture"), bytes));
    }

    /// What a picture of such samples shows in front of a black screen.
    private static UnaryOperator<double[]> shown(int type, int depth, Colours space) {
        return colour -> {
            var most = (1 << depth) - 1.0;
            var red = Math.round(colour[0] * most) / most;
            var isGray = type == 0 || type == 4;
            var rgb = space.inSrgb(
                    red,
                    isGray ? red : Math.round(colour[1] * most) / most,
                    isGray ? red : Math.round(colour[2] * most) / most);
            var alpha = type >= 3 ? colour[3] : 1;
            return new double[]{rgb[0] * alpha, rgb[1] * alpha, rgb[2] * alpha};
        };
    }

    private static ByteOrder orders(int orientation) {
        return orientation % 2 == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    }

    private static int[] bytes(double... values) {
        return java.util.Arrays.stream(values).mapToInt(value -> (int) Math.round(255 * value)).toArray();
    }

    private static int[] ycc(double red, double green, double blue) {
        var y = 0.299 * red + 0.587 * green + 0.114 * blue;
        return bytes(y, (blue - y) / 1.772 + 128 / 255.0, (red - y) / 1.402 + 128 / 255.0);
    }
}
