package auteur.infra.engine.render;

import static org.assertj.core.api.Assertions.assertThat;

import auteur.command.asset.shelf.Shelf;
import auteur.command.direction.Director;
import auteur.command.direction.Transition;
import auteur.command.film.job.Chronicle;
import auteur.command.film.job.Production;
import auteur.infra.engine.still.FilmSize;
import auteur.infra.engine.still.GradedPicture;
import auteur.infra.engine.still.Overlay;
import auteur.infra.machine.DataDirectory;
import auteur.infra.testing.FolderOfAssets;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// Looks at a clear sky in a finished film, where blocks are seen first.
class SkyTest {

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;
    private static final int BLOCK = 16;
    private static final int FRAMES = 13;
    private static final int GRAINS = 4;
    private static final Shelf SHELF = Shelf.of(Takes.JOB);

    /// How far steps between blocks may be from those that were drawn, in levels of luma; twice as much is seen.
    private static final double MOST_LEVELS = 0.65;

    /// Nobody has coarser grain, which costs the encoder most.
    private static final Director DIRECTOR = Stream.of(JsonMapper.shared()
            .readValue(SkyTest.class.getResourceAsStream("/directors.json"), Director[].class))
            .max(Comparator.comparingDouble(director -> director.grade().grain()))
            .orElseThrow();

    @TempDir
    private Path folder;

    @Test
    void hasNoBlocks() throws Exception {
        var assets = new FolderOfAssets(Files.createDirectory(folder.resolve("assets")));
        var ffmpeg = new Ffmpeg(new DataDirectory(folder.resolve("data")));
        var draft = assets.draft(".png");
        ImageIO.write(sky(), "png", draft.toFile());
        assets.keep(SHELF, "source", draft);
        var approved = Takes.events(assets.idOf(SHELF, "source"), List.of(Takes.shot(520, Transition.CUT)));
        var production = new Chronicle(approved).inTheWorks().orElseThrow();

        var film = new FilmLab(assets, ffmpeg).film(approved, DIRECTOR);

        var seen = new FinishedFilm(assets.path(film.video().assetId()), folder, ffmpeg)
                .frames(WIDTH, HEIGHT, "rgb24");
        assertThat(seen).hasSize(3 * WIDTH * HEIGHT * FRAMES);
        for (var frame : List.of(0, FRAMES / 2, FRAMES - 1)) {
            assertThat(stepsOff(blocks(seen, frame), blocks(drawn(production, frame), 0)))
                    .as("frame %d", frame)
                    .isLessThan(MOST_LEVELS);
        }
    }

    /// From a clear blue to a pale horizon, without any noise that would hide steps.
    private static BufferedImage sky() {
        var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        for (var y = 0; y < HEIGHT; y++) {
            var down = y / (HEIGHT - 1.0);
            var rgb = level(70, 160, down) << 16 | level(110, 190, down) << 8 | level(180, 220, down);
            for (var x = 0; x < WIDTH; x++) {
                picture.setRGB(x, y, rgb);
            }
        }
        return picture;
    }

    private static int level(int from, int to, double part) {
        return (int) Math.round(from + (to - from) * part);
    }

    /// A frame before it was encoded.
    private static byte[] drawn(Production production, int frame) {
        var scene = production.storyboard().getFirst();
        var picture = GradedPicture.of(sky(), production, DIRECTOR);
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        picture.draw(graphics, picture.path(scene, DIRECTOR).at(frame / (FRAMES - 1.0)));
        graphics.drawImage(
                Overlay.of(DIRECTOR.grade(), FilmSize.of(production), frame % GRAINS), 0, 0, null);
        graphics.dispose();
        var bytes = new byte[3 * WIDTH * HEIGHT];
        var at = 0;
        for (var rgb : image.getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH)) {
            bytes[at++] = (byte) (rgb >> 16);
            bytes[at++] = (byte) (rgb >> 8);
            bytes[at++] = (byte) rgb;
        }
        return bytes;
    }

    /// The mean luma of each block of a frame.
    private static double[] blocks(byte[] frames, int frame) {
        var across = WIDTH / BLOCK;
        var means = new double[across * (HEIGHT / BLOCK)];
        for (var y = 0; y < HEIGHT; y++) {
            for (var x = 0; x < WIDTH; x++) {
                var at = 3 * ((frame * HEIGHT + y) * WIDTH + x);
                var luma = 0.2126 * (frames[at] & 0xFF)
                        + 0.7152 * (frames[at + 1] & 0xFF)
                        + 0.0722 * (frames[at + 2] & 0xFF);
                means[y / BLOCK * across + x / BLOCK] += luma / (BLOCK * BLOCK);
            }
        }
        return means;
    }

    /// The mean difference of steps between neighbouring blocks.
    private static double stepsOff(double[] seen, double[] drawn) {
        var across = WIDTH / BLOCK;
        var off = new double[seen.length];
        Arrays.setAll(off, i -> seen[i] - drawn[i]);
        return IntStream.range(0, off.length - across)
                .filter(i -> i % across < across - 1)
                .mapToDouble(i -> (Math.abs(off[i] - off[i + 1]) + Math.abs(off[i] - off[i + across])) / 2)
                .average()
                .orElseThrow();
    }
}
