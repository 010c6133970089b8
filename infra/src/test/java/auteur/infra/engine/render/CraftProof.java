package auteur.infra.engine.render;

import static org.assertj.core.api.Assertions.assertThat;

import auteur.command.direction.CameraMove;
import auteur.command.direction.Director;
import auteur.command.direction.Transition;
import auteur.command.film.job.Production;
import auteur.infra.engine.picture.Developed;
import auteur.infra.engine.picture.StoredPicture;
import auteur.infra.engine.still.CameraPath;
import auteur.infra.engine.still.FilmSize;
import auteur.infra.engine.still.GradedPicture;
import auteur.infra.engine.still.Overlay;
import auteur.infra.machine.DataDirectory;
import auteur.infra.testing.FolderOfAssets;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// The craft of all directors on photographs that others took: `-Dauteur.proof.photographs` names their folder.
class CraftProof {

    private static final String PHOTOGRAPHS = "auteur.proof.photographs";
    private static final List<Director> DIRECTORS = List.of(JsonMapper.shared().readValue(
            CraftProof.class.getResourceAsStream("/directors.json"), Director[].class));

    private static final int SCENE_MILLIS = 1000;

    /// A source that is so near an end may be there in the film.
    private static final int AT_AN_END = 8;

    @TempDir
    private Path folder;

    private List<Path> photographs;

    @BeforeEach
    void find() throws IOException {
        var named = System.getProperty(PHOTOGRAPHS, "");
        Assumptions.assumeFalse(named.isEmpty(), "No folder of photographs is named");
        try (var files = Files.list(Path.of(named))) {
            photographs = files.sorted().toList();
        }
        assertThat(photographs).isNotEmpty();
    }

    @Test
    void movesFramesAndGrades() throws IOException {
        var lines = new ArrayList<String>();
        for (var photograph : photographs) {
            var assets = new FolderOfAssets(Files.createDirectory(folder.resolve(photograph.getFileName())));
            var developed = Developed.of(photograph, Takes.JOB, assets);
            var firsts = new ArrayList<Rectangle2D>();
            var production = new Shoot(developed, Takes.PLAIN, SCENE_MILLIS).production();
            var source = new StoredPicture(assets).read(Takes.JOB, production.picture());
            var plain = GradedPicture.of(source, production, Takes.PLAIN);
            for (var director : DIRECTORS) {
                var shoot = new Shoot(developed, director, director.shotMillis());
                var look = look(shoot, source, plain);
                firsts.add(look.first());
                assertThat(look.slowestAtACut()).as("speed at a cut of %s", shoot).isGreaterThanOrEqualTo(0.5);
                assertThat(look.leastTravel()).as("travel of %s", shoot).isGreaterThanOrEqualTo(0.08);
                assertThat(look.gradedAtAnEnd()).as("graded by %s", shoot).isLessThanOrEqualTo(0.1);
                assertThat(look.shownAtAnEnd()).as("shown by %s", shoot).isLessThanOrEqualTo(0.1);
                lines.add(String.format(
                        Locale.ROOT, "| %s | %s | %.2f | %.3f | %.2f %% | %.2f %% |", photograph.getFileName(),
                        director.name(), look.slowestAtACut(), look.leastTravel(), 100 * look.gradedAtAnEnd(),
                        100 * look.shownAtAnEnd()));
            }
            var alike = IntStream.range(0, firsts.size())
                    .boxed()
                    .flatMap(one -> IntStream.range(0, one)
                            .mapToObj(other -> shared(firsts.get(one), firsts.get(other))))
                    .mapToDouble(Double::doubleValue)
                    .max()
                    .orElseThrow();
            assertThat(alike).as("frames of %s", photograph.getFileName()).isLessThan(0.93);
            lines.add(String.format(Locale.ROOT, "| %s | the two most alike share %.2f of their frames | | | | |",
                    photograph.getFileName(), alike));
        }
        Files.write(Path.of("target/craft-looks.md"), lines);
    }

    @Test
    void encodesAndFades() throws Exception {
        var ffmpeg = new Ffmpeg(new DataDirectory(folder.resolve("data")));
        for (var n = 0; n < photographs.size(); n++) {
            var director = DIRECTORS.get(n % DIRECTORS.size());
            var assets = new FolderOfAssets(Files.createDirectory(folder.resolve("film-" + n)));
            var shoot = new Shoot(Developed.of(photographs.get(n), Takes.JOB, assets), director, SCENE_MILLIS);
            var film = new FinishedFilm(assets.path(shoot.film(new FilmLab(assets, ffmpeg)).video().assetId()), folder,
                    ffmpeg);
            assertThat(film.probed())
                    .contains("codec_name=h264", "profile=High", "color_range=tv", "color_space=bt709")
                    .contains("color_transfer=bt709", "color_primaries=bt709", "TAG:title=" + Takes.TITLE);
            var means = film.means();
            if (director.grade().saturation() == 0) {
                assertThat(means).as(director.name()).allMatch(mean -> mean.chroma() <= 1);
            }
            var scenes = shoot.production().storyboard();
            var clock = FilmClock.of(scenes);
            for (var scene = 0; scene < scenes.size() - 1; scene++) {
                if (scenes.get(scene).shot().transition() == Transition.FADE_BLACK) {
                    var half = clock.overlap(scene) / 2;
                    isEvenAndNeutral(director, means, clock.start(scene + 1), half);
                }
            }
        }
    }

    /// From a frame that is still whole down to black and up again.
    private static void isEvenAndNeutral(Director director, List<FinishedFilm.Mean> means, int start, int half) {
        var whole = means.get(start - 1);
        var step = whole.luma() / half;
        for (var i = 0; i < half; i++) {
            var frame = means.get(start + i);
            assertThat(means.get(start + i - 1).luma() - frame.luma())
                    .as("step %d of %s's fade", i, director.name())
                    .isBetween(0.6 * step - 1, 1.4 * step + 1);
            assertThat(frame.chroma()).isLessThanOrEqualTo(whole.chroma() + 1);
        }
        assertThat(means.get(start + half - 1).luma()).isLessThanOrEqualTo(1);
        assertThat(means.get(start + half).luma()).isLessThanOrEqualTo(1);
    }

    private record Look(
            double slowestAtACut, double leastTravel, double gradedAtAnEnd, double shownAtAnEnd, Rectangle2D first) {}

    /// The grade is looked at where the first scene begins and where the closest one ends.
    private static Look look(Shoot shoot, BufferedImage source, GradedPicture plain) {
        var production = shoot.production();
        var director = shoot.director();
        var graded = GradedPicture.of(source, production, director);
        var slowest = 1.0;
        var least = 1.0;
        var scenes = production.storyboard();
        for (var scene : scenes) {
            var path = graded.path(scene, director);
            if (scene.shot().camera() == CameraMove.STATIC) {
                assertThat(path.at(0)).isEqualTo(path.at(1));
            } else {
                var frames = FilmClock.framesOfClip(scene);
                var mean = travel(path, 0, 1) / (frames - 1);
                slowest = Math.min(slowest, travel(path, 0, 1.0 / (frames - 1)) / mean);
                slowest = Math.min(slowest, travel(path, 1 - 1.0 / (frames - 1), 1) / mean);
                least = Math.min(least, travel(path, 0, 1));
            }
        }
        var overlay = Overlay.of(director.grade(), FilmSize.of(production), 0);
        var atAnEnd = new double[2];
        var first = graded.path(scenes.getFirst(), director).at(0);
        for (var seen : List.of(first, graded.path(scenes.get(2), director).at(1))) {
            var before = frame(plain, seen, production);
            var after = frame(graded, seen, production);
            atAnEnd[0] += broughtToAnEnd(before, after) / 2;
            var graphics = after.createGraphics();
            graphics.drawImage(overlay, 0, 0, null);
            graphics.dispose();
            atAnEnd[1] += broughtToAnEnd(before, after) / 2;
        }
        return new Look(slowest, least, atAnEnd[0], atAnEnd[1], first);
    }

    /// How far the middle or an edge goes, in frames.
    private static double travel(CameraPath path, double from, double to) {
        var one = path.at(from);
        var other = path.at(to);
        return Math.max(
                Math.max(Math.abs(one.getX() - other.getX()), Math.abs(one.getMaxX() - other.getMaxX()))
                        / ((one.getWidth() + other.getWidth()) / 2),
                Math.max(Math.abs(one.getY() - other.getY()), Math.abs(one.getMaxY() - other.getMaxY()))
                        / ((one.getHeight() + other.getHeight()) / 2));
    }

    private static BufferedImage frame(GradedPicture picture, Rectangle2D seen, Production production) {
        var film = FilmSize.of(production);
        var frame = new BufferedImage(film.width(), film.height(), BufferedImage.TYPE_INT_RGB);
        var graphics = frame.createGraphics();
        picture.draw(graphics, seen);
        graphics.dispose();
        return frame;
    }

    /// The part of all pixels that has a channel at an end now and had none near one before.
    private static double broughtToAnEnd(BufferedImage before, BufferedImage after) {
        var source = before.getRGB(0, 0, before.getWidth(), before.getHeight(), null, 0, before.getWidth());
        var shown = after.getRGB(0, 0, before.getWidth(), before.getHeight(), null, 0, before.getWidth());
        var brought = IntStream.range(0, source.length)
                .filter(i -> isAtAnEnd(shown[i], 2) && !isAtAnEnd(source[i], AT_AN_END))
                .count();
        return (double) brought / source.length;
    }

    private static boolean isAtAnEnd(int rgb, int margin) {
        return IntStream.of(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF)
                .anyMatch(level -> level <= margin || level >= 255 - margin);
    }

    private static double shared(Rectangle2D one, Rectangle2D other) {
        var both = one.createIntersection(other);
        var shared = both.isEmpty() ? 0 : both.getWidth() * both.getHeight();
        return shared / (one.getWidth() * one.getHeight() + other.getWidth() * other.getHeight() - shared);
    }
}
