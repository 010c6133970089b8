package auteur.infra.engine.still;

import auteur.command.direction.Director;
import auteur.command.film.job.Production;
import auteur.command.film.job.Scene;
import auteur.command.film.picture.PictureAnalysis;
import auteur.command.film.picture.PictureAnalysis.Focus;
import auteur.infra.engine.picture.StoredPicture;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/// The creator's picture as the director colours it, ready to be looked at through a camera.
public final class GradedPicture {

    /// Twice the film's longer side: enough for a close-up that is half as wide as the picture.
    static final int LONGEST_SIDE = 2560;

    private final BufferedImage picture;
    private final Focus focus;
    private final FilmSize film;

    private GradedPicture(BufferedImage picture, Focus focus, FilmSize film) {
        this.picture = picture;
        this.focus = focus;
        this.film = film;
    }

    /// Colours the picture of a production.
    public static GradedPicture of(BufferedImage picture, Production production, Director director) {
        var focus = focusOf(production);
        var graded = Grader.graded(StoredPicture.scaled(picture, LONGEST_SIDE), director.grade());
        return new GradedPicture(graded, focus, FilmSize.of(production));
    }

    static Focus focusOf(Production production) {
        return production.casting().analysis().map(PictureAnalysis::focus).orElse(PictureAnalysis.MIDDLE);
    }

    public CameraPath path(Scene scene, Director director) {
        return CameraPath.of(scene, director, focus, picture.getWidth(), picture.getHeight(), film);
    }

    /// Draws what is seen through a frame, over the whole of the target.
    public void draw(Graphics2D target, Rectangle2D frame) {
        draw(target, frame, picture, film);
    }

    static void draw(Graphics2D target, Rectangle2D frame, BufferedImage picture, FilmSize film) {
        var scale = film.width() / frame.getWidth();
        var view = AffineTransform.getScaleInstance(scale, scale);
        view.translate(-frame.getX(), -frame.getY());
        target.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        target.drawImage(picture, view, null);
    }
}
