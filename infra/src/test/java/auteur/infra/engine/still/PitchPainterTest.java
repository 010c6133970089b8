package auteur.infra.engine.still;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import auteur.command.JobId;
import auteur.command.UserId;
import auteur.command.asset.AssetType;
import auteur.command.asset.Media;
import auteur.command.asset.UnworkableMedia;
import auteur.command.direction.Director;
import auteur.command.direction.Pitch;
import auteur.command.direction.Transition;
import auteur.command.film.crew.PitchArtist.Busy;
import auteur.command.film.crew.PitchArtist.View;
import auteur.command.film.job.Brief;
import auteur.command.film.job.Chronicle;
import auteur.command.film.job.JobEvent.DirectorsPitched;
import auteur.command.film.job.JobEvent.JobStarted;
import auteur.command.film.job.Production;
import auteur.command.film.job.Scene;
import auteur.command.film.job.scene.SceneId;
import auteur.command.film.job.scene.SceneStatus;
import auteur.command.film.job.scene.Shot;
import auteur.command.film.picture.PictureAnalysis;
import auteur.command.film.picture.PictureAnalysis.Focus;
import auteur.infra.engine.picture.StoredPicture;
import auteur.infra.testing.FolderOfAssets;
import auteur.infra.testing.Photographs;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class PitchPainterTest {

    private static final JobId JOB = new JobId(new UUID(1, 1));
    /// Less than an eye tells apart: a mean of two units of colour difference is some four levels.
    private static final double MOST_LEVELS = 3;

    private static final BufferedImage DUSK = Photographs.dusk(960, 640);

    private static final List<Director> DIRECTORS = List.of(JsonMapper.shared().readValue(
            PitchPainterTest.class.getResourceAsStream("/directors.json"), Director[].class));

    @TempDir
    private Path folder;

    private FolderOfAssets assets;
    private StoredPicture pictures;
    private PitchPainter painter;

    @BeforeEach
    void hire() {
        assets = new FolderOfAssets(folder);
        pictures = new StoredPicture(assets);
        painter = new PitchPainter(assets, pictures, () -> DIRECTORS);
    }

    @AfterEach
    void dismiss() {
        painter.destroy();
    }

    @Test
    void showsTheStillThatTheFirstSceneWillBeginWith() throws Exception {
        var production = pitched(pictures.write(JOB, "source", AssetType.REFERENCE_IMAGE, DUSK));
        painter.prepare(production);

        for (var director : DIRECTORS.subList(2, 6)) {
            var drawn = painter.draw(production, director, View.STILL).get(30, TimeUnit.SECONDS);
            var shown = ImageIO.read(assets.path(drawn).toFile());
            var source = pictures.read(JOB, production.picture());
            var still = StillPainter.still(source, production, firstSceneOf(director), director);
            assertThat(difference(shown, still)).as(director.name()).isLessThan(MOST_LEVELS);
        }
    }

    @Test
    void drawsWhatManyAskForOnce() throws Exception {
        var production = pitched(pictures.write(JOB, "source", AssetType.REFERENCE_IMAGE, DUSK));
        var first = painter.draw(production, DIRECTORS.getFirst(), View.PICTURE);

        assertThat(painter.draw(production, DIRECTORS.getFirst(), View.PICTURE)).isSameAs(first);
        var drawn = assets.path(first.get(30, TimeUnit.SECONDS));
        var made = Files.getLastModifiedTime(drawn);
        assertThat(painter.draw(production, DIRECTORS.getFirst(), View.PICTURE)).isCompletedWithValue(first.get());
        assertThat(Files.getLastModifiedTime(drawn)).isEqualTo(made);
        assertThat(painter.draw(production, DIRECTORS.getFirst(), View.STILL).get(30, TimeUnit.SECONDS))
                .isNotEqualTo(first.get());
    }

    @Test
    void saysThatThePictureIsGoneEachTimeItIsAsked() throws IOException {
        var media = pictures.write(JOB, "source", AssetType.REFERENCE_IMAGE, DUSK);
        Files.delete(assets.path(media.assetId()));
        var production = pitched(media);

        for (var asked = 0; asked < 2; asked++) {
            var drawing = painter.draw(production, DIRECTORS.getFirst(), View.STILL);
            assertThatThrownBy(() -> drawing.get(30, TimeUnit.SECONDS)).hasCauseInstanceOf(UnworkableMedia.class);
        }
    }

    @Test
    void refusesWhatIsTooMuch() throws Exception {
        var media = pictures.write(JOB, "source", AssetType.REFERENCE_IMAGE, DUSK);
        painter.destroy();

        var drawing = painter.draw(pitched(media), DIRECTORS.getFirst(), View.PICTURE);
        assertThatThrownBy(drawing::get).hasCauseInstanceOf(Busy.class);
    }

    private static Production pitched(Media source) {
        var analysis = new PictureAnalysis(
                960, 640, 0.3, 0.2, 0.5, 0, 1, 0.1, List.of("#402010"), new Focus(0.36, 0.71));
        var pitches = DIRECTORS.stream()
                .map(director -> new Pitch(
                        director.directorId(), director.name(), "", "", director.traits(), 5, 5, 0.125, ""))
                .toList();
        return new Chronicle(List.of(
                new JobStarted(
                        JOB, new UserId(new UUID(2, 2)), new Brief("Dusk", "A hill.", "en", 3, List.of()), source),
                new DirectorsPitched(JOB, analysis, 7, "", Optional.empty(), pitches)))
                .inTheWorks()
                .orElseThrow();
    }

    private static Scene firstSceneOf(Director director) {
        var shot = new Shot(
                "A hill.", "", director.cameraMoves().getFirst(), director.shotMillis(), "", Transition.CUT);
        return new Scene(new SceneId(new UUID(3, 3)), 1, shot, 0, 0, false, SceneStatus.GENERATING, Optional.empty());
    }

    /// The mean difference of a channel, in levels of 255.
    private static double difference(BufferedImage one, BufferedImage other) {
        assertThat(one.getWidth()).isEqualTo(other.getWidth());
        assertThat(one.getHeight()).isEqualTo(other.getHeight());
        var left = samples(one);
        var right = samples(other);
        return IntStream.range(0, left.length).map(i -> Math.abs(left[i] - right[i])).average().orElseThrow();
    }

    private static int[] samples(BufferedImage picture) {
        return picture.getRaster().getPixels(0, 0, picture.getWidth(), picture.getHeight(), (int[]) null);
    }
}
