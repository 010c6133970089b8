package auteur.infra.engine.still;

import auteur.command.asset.AssetType;
import auteur.command.asset.Media;
import auteur.command.direction.Director;
import auteur.command.film.crew.StillArtist;
import auteur.command.film.job.Production;
import auteur.command.film.job.Scene;
import auteur.infra.engine.picture.StoredPicture;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.springframework.stereotype.Component;

@Component
class StillPainter implements StillArtist {

    private final StoredPicture pictures;

    StillPainter(StoredPicture pictures) {
        this.pictures = pictures;
    }

    @Override
    public Media draw(Production production, Scene scene, Director director) {
        var source = pictures.read(production.jobId(), production.picture());
        var still = still(source, production, scene, director);
        try {
            var key = String.format(Locale.ROOT, "frame/%s/%d", scene.sceneId(), scene.take());
            return pictures.write(production.jobId(), key, AssetType.SCENE_FRAME, still);
        } catch (IOException e) {
            throw new UncheckedIOException("The frame of scene " + scene.sceneId() + " cannot be stored", e);
        }
    }

    static BufferedImage still(BufferedImage source, Production production, Scene scene, Director director) {
        var film = FilmSize.of(production);
        var picture = GradedPicture.of(source, production, director);
        var still = new BufferedImage(film.width(), film.height(), BufferedImage.TYPE_INT_RGB);
        var graphics = still.createGraphics();
        picture.draw(graphics, picture.path(scene, director).at(0));
        graphics.drawImage(Overlay.of(director.grade(), film, scene.take()), 0, 0, null);
        graphics.dispose();
        return still;
    }
}
