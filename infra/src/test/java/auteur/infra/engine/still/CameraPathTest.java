package auteur.infra.engine.still;

import static org.assertj.core.api.Assertions.assertThat;

import auteur.command.direction.CameraMove;
import auteur.command.direction.Director;
import auteur.command.direction.DirectorId;
import auteur.command.direction.Framing;
import auteur.command.direction.Transition;
import auteur.command.film.job.Scene;
import auteur.command.film.job.scene.SceneId;
import auteur.command.film.job.scene.SceneStatus;
import auteur.command.film.job.scene.Shot;
import auteur.command.film.picture.PictureAnalysis.Focus;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class CameraPathTest {

    private static final FilmSize FILM = new FilmSize(1280, 720);
    private static final double SLIGHT = 1e-6;

    /// Of `camera-paths.json`.
    private static final double[] MOMENTS = {0, 0.37, 1};

    private static final List<Director> DIRECTORS = List.of(JsonMapper.shared().readValue(
            CameraPathTest.class.getResourceAsStream("/directors.json"), Director[].class));

    private record Way(CameraMove move, CameraPath path, int width, int height) {

        /// How far the picture's middle and edges go, in frames.
        double travel(double from, double to) {
            var one = path.at(from);
            var other = path.at(to);
            var mean = (one.getWidth() + other.getWidth()) / 2;
            return Math.max(
                    Math.max(Math.abs(one.getX() - other.getX()), Math.abs(one.getMaxX() - other.getMaxX())) / mean,
                    Math.max(Math.abs(one.getY() - other.getY()), Math.abs(one.getMaxY() - other.getMaxY()))
                            / (mean / FILM.aspectRatio()));
        }
    }

    @Test
    void staysInThePicture() {
        eachWay(way -> IntStream.rangeClosed(0, 10).mapToObj(i -> way.path().at(i / 10.0)).forEach(frame -> {
            assertThat(frame.getX()).isGreaterThanOrEqualTo(-SLIGHT);
            assertThat(frame.getY()).isGreaterThanOrEqualTo(-SLIGHT);
            assertThat(frame.getMaxX()).isLessThanOrEqualTo(way.width() + SLIGHT);
            assertThat(frame.getMaxY()).isLessThanOrEqualTo(way.height() + SLIGHT);
            assertThat(frame.getWidth() / frame.getHeight()).isCloseTo(FILM.aspectRatio(), within());
        }));
    }

    @Test
    void travelsATwelfthOfTheFrameOrStandsStill() {
        eachWay(way -> {
            if (way.move() == CameraMove.STATIC) {
                assertThat(way.travel(0, 1)).isZero();
            } else {
                assertThat(way.travel(0, 1)).as(way.toString()).isGreaterThan(0.08);
            }
        });
    }

    @Test
    void movesAtACutAtLeastHalfAsFastAsOnAverage() {
        eachWay(way -> {
            var mean = way.travel(0, 1);
            assertThat(way.travel(0, 0.01) / 0.01).isGreaterThanOrEqualTo(mean / 2);
            assertThat(way.travel(0.99, 1) / 0.01).isGreaterThanOrEqualTo(mean / 2);
        });
    }

    @Test
    void framesDifferentlyForEachDirector() {
        var focus = new Focus(0.5, 0.5);
        for (var number = 1; number <= 3; number++) {
            for (var one : DIRECTORS) {
                for (var other : DIRECTORS) {
                    if (!one.equals(other)) {
                        assertThat(shared(frame(one, number, 0, focus), frame(other, number, 0, focus)))
                                .as("%s and %s".formatted(one.name(), other.name()))
                                .isLessThan(0.93);
                    }
                }
            }
        }
    }

    @Test
    void framesAnotherTakeDifferently() {
        for (var director : DIRECTORS) {
            var focus = new Focus(0.45, 0.6);
            assertThat(shared(frame(director, 1, 0, focus), frame(director, 1, 1, focus))).isLessThan(0.93);
            assertThat(frame(director, 1, 1, focus)).isEqualTo(frame(director, 1, 1, focus));
        }
    }

    /// A path that players in other languages have to find, too: where they read the same table, they see what it says.
    private record Known(
            DirectorId directorId, Framing framing, int number, int crop, CameraMove camera, Focus focus, int width,
            int height, boolean portrait, List<List<Double>> seen) {

        CameraPath path() {
            var film = portrait ? new FilmSize(720, 1280) : FILM;
            var director = DIRECTORS.stream()
                    .filter(other -> other.directorId().equals(directorId))
                    .findFirst()
                    .orElseThrow();
            assertThat(director.framing()).isEqualTo(framing);
            return CameraPath.of(number, crop, camera, director, focus, width, height, film);
        }
    }

    @Test
    void seesWhatPlayersSee() {
        var paths = JsonMapper.shared().readValue(
                CameraPathTest.class.getResourceAsStream("camera-paths.json"), Known[].class);

        assertThat(paths).hasSize(32).allSatisfy(one -> {
            for (var i = 0; i < MOMENTS.length; i++) {
                var seen = one.path().at(MOMENTS[i]);
                var known = one.seen().get(i);
                assertThat(new double[]{seen.getX(), seen.getY(), seen.getWidth(), seen.getHeight()})
                        .containsExactly(known.stream().mapToDouble(Double::doubleValue).toArray(), within());
            }
        });
    }

    @Test
    void drawsItsChancesAsMulberryDoes() {
        assertThat(CameraPath.chance(1)).isCloseTo(0.6270739405881613, within());
        assertThat(CameraPath.chance(-2_000_000_000)).isBetween(0.0, 1.0);
    }

    private static Offset<Double> within() {
        return Offset.offset(1e-9);
    }

    private static void eachWay(Consumer<Way> check) {
        var pictures = new int[][]{{2560, 1440}, {2560, 1600}, {1800, 2560}, {2560, 900}, {64, 64}};
        for (var director : DIRECTORS) {
            for (var move : CameraMove.values()) {
                for (var number = 1; number <= 4; number++) {
                    for (var picture : pictures) {
                        for (var focus : List.of(new Focus(0.5, 0.5), new Focus(0, 1), new Focus(0.97, 0.03))) {
                            var path = CameraPath.of(
                                    scene(number, 0, move), director, focus, picture[0], picture[1], FILM);
                            check.accept(new Way(move, path, picture[0], picture[1]));
                        }
                    }
                }
            }
        }
    }

    private static Rectangle2D frame(Director director, int number, int crop, Focus focus) {
        return CameraPath.of(scene(number, crop, CameraMove.STATIC), director, focus, 2560, 1600, FILM).at(0);
    }

    private static double shared(Rectangle2D one, Rectangle2D other) {
        var both = one.createIntersection(other);
        var shared = both.isEmpty() ? 0 : both.getWidth() * both.getHeight();
        return shared / (area(one) + area(other) - shared);
    }

    private static double area(Rectangle2D frame) {
        return frame.getWidth() * frame.getHeight();
    }

    private static Scene scene(int number, int crop, CameraMove move) {
        var shot = new Shot("A bus.", "", move, 4000, "", Transition.CUT);
        return new Scene(
                new SceneId(new UUID(1, number)), number, shot, crop, crop, false, SceneStatus.COMPLETE,
                Optional.empty());
    }
}
