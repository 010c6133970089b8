package auteur.infra.engine.render;

import static org.assertj.core.api.Assertions.assertThat;

import auteur.command.asset.shelf.Shelf;
import auteur.command.direction.Transition;
import auteur.command.film.job.Film;
import auteur.command.film.job.scene.Shot;
import auteur.infra.machine.DataDirectory;
import auteur.infra.testing.FolderOfAssets;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Looks at films of one colour through ffmpeg's eyes.
class RenderedFilmTest {

    private static final int WIDTH = 16;
    private static final int HEIGHT = 9;
    private static final Shelf SHELF = Shelf.of(Takes.JOB);

    @TempDir
    private Path folder;

    private Ffmpeg ffmpeg;
    private FolderOfAssets assets;

    @BeforeEach
    void openTheStudio() throws IOException {
        ffmpeg = new Ffmpeg(new DataDirectory(folder.resolve("data")));
        assets = new FolderOfAssets(Files.createDirectory(folder.resolve("assets")));
    }

    @Test
    void showsTheColoursOfThePictureForAsLongAsTheStoryboardSays() throws Exception {
        var red = new Color(243, 6, 3);
        var film = film(red, List.of(
                Takes.shot(1019, Transition.DISSOLVE), Takes.shot(1019, Transition.CUT),
                Takes.shot(1019, Transition.WIPE_LEFT), Takes.shot(1019, Transition.SLIDE_LEFT),
                Takes.shot(1019, Transition.CUT)));

        assertThat(finished(film).probed())
                .contains("profile=High", "color_range=tv", "color_space=bt709", "color_transfer=bt709")
                .contains("color_primaries=bt709", "pix_fmt=yuv420p", "nb_read_frames=90", "TAG:title=" + Takes.TITLE);
        assertThat(film.video().durationMillis()).isEqualTo(3600);
        assertThat(colours(finished(film))).hasSize(90).allMatch(colour -> distance(colour, red) <= 4);
        var thumbnail = ImageIO.read(asset(film.thumbnail().assetId().toString()).toFile());
        assertThat(distance(new Color(thumbnail.getRGB(320, 180)), red)).isLessThanOrEqualTo(4);
    }

    @Test
    void fadesThroughBlackEvenlyAndStaysGrey() throws Exception {
        var grey = new Color(180, 180, 180);
        var film = film(grey, List.of(Takes.shot(1000, Transition.FADE_BLACK), Takes.shot(1000, Transition.CUT)));

        var colours = colours(finished(film));

        assertThat(colours).hasSize(38).allMatch(colour -> distance(colour, new Color(colour.getGreen(), colour
                .getGreen(), colour.getGreen())) <= 2);
        var levels = colours.stream().map(Color::getGreen).toList();
        assertThat(levels.subList(18, 20)).allMatch(level -> level <= 1);
        assertThat(IntStream.range(13, 19).map(i -> levels.get(i - 1) - levels.get(i))).allMatch(this::isASixth);
        assertThat(IntStream.range(20, 26).map(i -> levels.get(i) - levels.get(i - 1))).allMatch(this::isASixth);
    }

    private boolean isASixth(int step) {
        return Math.abs(step - 30) <= 4;
    }

    private Film film(Color colour, List<Shot> shots) throws Exception {
        var picture = new BufferedImage(1280, 720, BufferedImage.TYPE_INT_RGB);
        var graphics = picture.createGraphics();
        graphics.setColor(colour);
        graphics.fillRect(0, 0, 1280, 720);
        var draft = assets.draft(".png");
        ImageIO.write(picture, "png", draft.toFile());
        assets.keep(SHELF, "source", draft);
        return new FilmLab(assets, ffmpeg).film(Takes.events(assets.idOf(SHELF, "source"), shots), Takes.PLAIN);
    }

    private FinishedFilm finished(Film film) {
        return new FinishedFilm(asset(film.video().assetId().toString()), folder, ffmpeg);
    }

    private Path asset(String id) {
        return assets.folder().resolve(id);
    }

    /// The colour in the middle of each frame.
    private static List<Color> colours(FinishedFilm film) throws Exception {
        var bytes = film.frames(WIDTH, HEIGHT, "rgb24");
        var colours = new ArrayList<Color>();
        var size = 3 * WIDTH * HEIGHT;
        for (var at = 3 * (WIDTH * (HEIGHT / 2) + WIDTH / 2); at < bytes.length; at += size) {
            colours.add(new Color(bytes[at] & 0xFF, bytes[at + 1] & 0xFF, bytes[at + 2] & 0xFF));
        }
        return colours;
    }

    private static int distance(Color one, Color other) {
        return Math.max(
                Math.abs(one.getRed() - other.getRed()),
                Math.max(Math.abs(one.getGreen() - other.getGreen()), Math.abs(one.getBlue() - other.getBlue())));
    }
}
