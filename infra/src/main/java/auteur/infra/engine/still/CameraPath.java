package auteur.infra.engine.still;

import auteur.command.direction.CameraMove;
import auteur.command.direction.Director;
import auteur.command.film.job.Scene;
import auteur.command.film.picture.PictureAnalysis.Focus;
import java.awt.geom.Rectangle2D;

/// The part of the picture that is seen at each moment of a scene.
///
/// It follows from the director, the scene's number, crop and move, and the subject alone: a locked scene keeps it, another take has
/// another. Players mirror this formula, in 32-bit integers and doubles; `W`, `H` are the picture's size, `a` the film's width by its
/// height, `(fx, fy)` the subject, from 0 to 1, `f` the director's framing:
///
/// ```
/// seed  = 31 · hash(director id) + 1009 · number + 7919 · crop          hash is String.hashCode
/// part  = (0.82, 0.62, 0.42)[(number - 1) mod 3] · f.part · (1 - 0.07 · (2 · crop mod 3)) · (0.985 + 0.03 · chance(seed + 1))
/// w     = min(min(W, H · a) · clamp(part, 0.3, 1), W / (1 + |move.across|), H / (1 + |move.down|) · a)
/// h     = w / a
/// u     = number + crop odd ? f.across : 1 - f.across                   where in the frame the subject stands,
/// across = clamp(u + 0.3 · (chance(seed + 2) - 0.5), 0, 1)              by chance a little aside
/// down   = clamp(f.down + 0.2 · (chance(seed + 3) - 0.5), 0, 1)
/// frame = (fx · W - across · w, fy · H - down · h, w, h)
/// start = frame moved by -move/2 of its size; end = frame moved by +move/2; the one that is nearer is then
///         shrunk to move.nearest around the point (across, down) of it
/// both are moved together, as little as can be, until the whole way lies in the picture
/// at(t) = start + (end - start) · (0.7 · t + 0.3 · t² · (3 - 2 · t))     t from 0, the first frame, to 1, the last
/// ```
///
/// So a move has seven tenths of its mean speed at a cut, and travels as far as it says wherever the subject is.
public final class CameraPath {

    private static final double NARROWEST = 0.3;
    private static final double ASIDE = 0.3;
    private static final double ASTRAY = 0.2;
    private static final double STEADY = 0.7;

    private final Rectangle2D start;
    private final Rectangle2D end;

    private CameraPath(Rectangle2D start, Rectangle2D end) {
        this.start = start;
        this.end = end;
    }

    /// How a move goes: by these parts of the frame's width and height, and nearer by a factor, at its start or at its end.
    private record Way(double across, double down, double nearestAtStart, double nearestAtEnd) {

        static Way of(CameraMove move) {
            return switch (move) {
                case STATIC -> new Way(0, 0, 1, 1);
                case PUSH_IN -> new Way(0, 0, 1, 0.78);
                case PULL_OUT -> new Way(0, 0, 0.78, 1);
                case PAN_LEFT -> new Way(-0.24, 0, 1, 1);
                case PAN_RIGHT -> new Way(0.24, 0, 1, 1);
                case TILT_UP -> new Way(0, -0.2, 1, 1);
                case TILT_DOWN -> new Way(0, 0.2, 1, 1);
                case DRIFT -> new Way(0.13, -0.05, 1, 0.92);
            };
        }
    }

    /// The path through a picture of that size.
    public static CameraPath of(Scene scene, Director director, Focus focus, int width, int height, FilmSize film) {
        return of(scene.number(), scene.crop(), scene.shot().camera(), director, focus, width, height, film);
    }

    /// The path of whatever scene has that number, crop and move.
    static CameraPath of(
            int number, int crop, CameraMove move, Director director, Focus focus, int width, int height,
            FilmSize film) {
        var seed = 31 * director.directorId().value().hashCode() + 1009 * number + 7919 * crop;
        var framing = director.framing();
        var way = Way.of(move);
        var aspect = film.aspectRatio();
        var part = ShotSize.of(number).part()
                * framing.part()
                * (1 - 0.07 * Math.floorMod(2 * crop, 3))
                * (0.985 + 0.03 * chance(seed + 1));
        var w = Math.min(
                Math.min(width, height * aspect) * Math.clamp(part, NARROWEST, 1),
                Math.min(width / (1 + Math.abs(way.across())), height / (1 + Math.abs(way.down())) * aspect));
        var h = w / aspect;
        var isMirrored = Math.floorMod(number + crop, 2) == 0;
        var place = isMirrored ? 1 - framing.across() : framing.across();
        var across = Math.clamp(place + ASIDE * (chance(seed + 2) - 0.5), 0, 1);
        var down = Math.clamp(framing.down() + ASTRAY * (chance(seed + 3) - 0.5), 0, 1);
        var x = focus.x() * width - across * w;
        var y = focus.y() * height - down * h;
        var start = new Rectangle2D.Double(x - way.across() * w / 2, y - way.down() * h / 2, w, h);
        var end = new Rectangle2D.Double(x + way.across() * w / 2, y + way.down() * h / 2, w, h);
        return inside(
                nearer(start, way.nearestAtStart(), across, down), nearer(end, way.nearestAtEnd(), across, down), width,
                height);
    }

    /// What is seen at a moment, from 0 (first frame) to 1 (last frame).
    public Rectangle2D at(double moment) {
        var eased = STEADY * moment + (1 - STEADY) * moment * moment * (3 - 2 * moment);
        return new Rectangle2D.Double(
                between(start.getX(), end.getX(), eased),
                between(start.getY(), end.getY(), eased),
                between(start.getWidth(), end.getWidth(), eased),
                between(start.getHeight(), end.getHeight(), eased));
    }

    /// A number from 0 to 1 that is the same for the same seed, in any language with 32-bit integers (mulberry32).
    static double chance(int seed) {
        var mixed = seed + 0x6D2B79F5;
        mixed = (mixed ^ mixed >>> 15) * (mixed | 1);
        mixed ^= mixed + (mixed ^ mixed >>> 7) * (mixed | 61);
        return Integer.toUnsignedLong(mixed ^ mixed >>> 14) / 4294967296.0;
    }

    private static Rectangle2D nearer(Rectangle2D frame, double factor, double across, double down) {
        var width = frame.getWidth() * factor;
        var height = frame.getHeight() * factor;
        return new Rectangle2D.Double(
                frame.getX() + across * (frame.getWidth() - width),
                frame.getY() + down * (frame.getHeight() - height),
                width,
                height);
    }

    private static CameraPath inside(Rectangle2D start, Rectangle2D end, int width, int height) {
        var all = start.createUnion(end);
        var x = Math.clamp(all.getX(), 0, Math.max(0, width - all.getWidth())) - all.getX();
        var y = Math.clamp(all.getY(), 0, Math.max(0, height - all.getHeight())) - all.getY();
        return new CameraPath(moved(start, x, y), moved(end, x, y));
    }

    private static Rectangle2D moved(Rectangle2D frame, double x, double y) {
        return new Rectangle2D.Double(
                frame.getX() + x, frame.getY() + y, frame.getWidth(), frame.getHeight());
    }

    private static double between(double from, double to, double part) {
        return from + (to - from) * part;
    }
}
