package auteur.infra.frame;

import auteur.command.direction.CameraMove;
import auteur.command.direction.Director;
import auteur.command.job.Scene;
import auteur.command.picture.PictureAnalysis.Focus;
import java.awt.geom.Rectangle2D;
import java.util.Random;

/// The part of the picture that is seen at each moment of a scene.
///
/// It follows from the director, the scene's number and its crop alone: a locked scene keeps it, another take has another.
public final class CameraPath {

    private static final double ZOOM = 0.78;
    private static final double TRAVEL = 0.24;
    private static final double BREATH = 0.97;

    private final Rectangle2D start;
    private final Rectangle2D end;

    private CameraPath(Rectangle2D start, Rectangle2D end) {
        this.start = start;
        this.end = end;
    }

    /// The path through a picture of that size.
    public static CameraPath of(Scene scene, Director director, Focus focus, int width, int height, FilmSize film) {
        var random = new Random(
                31L * director.directorId().value().hashCode() + 1009L * scene.number() + 7919L * scene.crop());
        var widest = Math.min(width, height * film.aspectRatio());
        var size = ShotSize.of(scene.number()).part() * (0.92 + 0.16 * random.nextDouble());
        var frameWidth = widest * Math.min(size, isTravelling(scene.shot().camera()) ? 0.82 : 0.98);
        var frameHeight = frameWidth / film.aspectRatio();
        // The closer the shot, the nearer to the subject; a wide one may look anywhere.
        var freedom = 0.1 + 0.5 * size;
        var x = width * focus.x() + (random.nextDouble() - 0.5) * freedom * (width - frameWidth);
        var y = height * focus.y() + (random.nextDouble() - 0.5) * freedom * (height - frameHeight);
        var frame = new Rectangle2D.Double(x - frameWidth / 2, y - frameHeight / 2, frameWidth, frameHeight);
        return along(scene.shot().camera(), frame, new Rectangle2D.Double(0, 0, width, height));
    }

    /// What is seen at a moment, from 0 (first frame) to 1 (last frame).
    public Rectangle2D at(double moment) {
        var eased = moment * moment * (3 - 2 * moment);
        return new Rectangle2D.Double(
                between(start.getX(), end.getX(), eased),
                between(start.getY(), end.getY(), eased),
                between(start.getWidth(), end.getWidth(), eased),
                between(start.getHeight(), end.getHeight(), eased));
    }

    private static boolean isTravelling(CameraMove move) {
        return switch (move) {
            case PAN_LEFT, PAN_RIGHT, TILT_UP, TILT_DOWN, DRIFT -> true;
            case STATIC, PUSH_IN, PULL_OUT -> false;
        };
    }

    private static CameraPath along(CameraMove move, Rectangle2D frame, Rectangle2D picture) {
        return switch (move) {
            case STATIC -> path(frame, zoomed(frame, BREATH), picture);
            case PUSH_IN -> path(frame, zoomed(frame, ZOOM), picture);
            case PULL_OUT -> path(zoomed(frame, ZOOM), frame, picture);
            case PAN_LEFT -> path(moved(frame, TRAVEL / 2, 0), moved(frame, -TRAVEL / 2, 0), picture);
            case PAN_RIGHT -> path(moved(frame, -TRAVEL / 2, 0), moved(frame, TRAVEL / 2, 0), picture);
            case TILT_UP -> path(moved(frame, 0, TRAVEL / 2), moved(frame, 0, -TRAVEL / 2), picture);
            case TILT_DOWN -> path(moved(frame, 0, -TRAVEL / 2), moved(frame, 0, TRAVEL / 2), picture);
            case DRIFT ->
                path(
                        moved(frame, -TRAVEL / 3, TRAVEL / 8),
                        zoomed(moved(frame, TRAVEL / 3, -TRAVEL / 8), 0.92),
                        picture);
        };
    }

    private static CameraPath path(Rectangle2D start, Rectangle2D end, Rectangle2D picture) {
        return new CameraPath(inside(start, picture), inside(end, picture));
    }

    private static Rectangle2D zoomed(Rectangle2D frame, double factor) {
        var width = frame.getWidth() * factor;
        var height = frame.getHeight() * factor;
        return new Rectangle2D.Double(
                frame.getCenterX() - width / 2, frame.getCenterY() - height / 2, width, height);
    }

    private static Rectangle2D moved(Rectangle2D frame, double across, double along) {
        return new Rectangle2D.Double(
                frame.getX() + across * frame.getWidth(),
                frame.getY() + along * frame.getHeight(),
                frame.getWidth(),
                frame.getHeight());
    }

    private static Rectangle2D inside(Rectangle2D frame, Rectangle2D picture) {
        return new Rectangle2D.Double(
                Math.clamp(frame.getX(), 0, picture.getWidth() - frame.getWidth()),
                Math.clamp(frame.getY(), 0, picture.getHeight() - frame.getHeight()),
                frame.getWidth(),
                frame.getHeight());
    }

    private static double between(double from, double to, double part) {
        return from + (to - from) * part;
    }
}
