package auteur.infra.engine.still;

import auteur.command.direction.Director;
import auteur.command.film.job.Production;
import java.awt.image.BufferedImage;

/// The still that a director's first scene begins with, made in a fraction of the time: of the picture only what is seen is graded.
final class PitchStill {

    private static final int FIRST_SCENE = 1;
    private static final int FIRST_TAKE = 0;

    private PitchStill() {}

    /// @param picture scaled as for a [GradedPicture]
    static BufferedImage of(BufferedImage picture, Production production, Director director) {
        var film = FilmSize.of(production);
        var path = CameraPath.of(
                FIRST_SCENE, FIRST_TAKE, director.cameraMoves().getFirst(), director,
                GradedPicture.focusOf(production), picture.getWidth(), picture.getHeight(), film);
        var seen = new BufferedImage(film.width(), film.height(), BufferedImage.TYPE_INT_RGB);
        var camera = seen.createGraphics();
        GradedPicture.draw(camera, path.at(0), picture, film);
        camera.dispose();
        var still = Grader.graded(seen, director.grade());
        var look = still.createGraphics();
        look.drawImage(Overlay.of(director.grade(), film, FIRST_TAKE), 0, 0, null);
        look.dispose();
        return still;
    }
}
