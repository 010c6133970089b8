package auteur.infra.engine.render;

import auteur.command.film.job.Scene;
import java.util.List;
import java.util.Locale;

/// The one clock of a film, for its pictures and its captions: frames at a rational rate.
///
/// A scene starts on the frame that is nearest to its moment on the storyboard, so that what rounding takes from one scene it gives
/// to the next, and the film is never more than half a frame longer or shorter than the storyboard says.
final class FilmClock {

    /// The rate: so many frames in so many seconds.
    static final int FRAMES = 25;
    static final int SECONDS = 1;

    private static final long MILLIS = 1000L * SECONDS;

    private final List<Scene> scenes;
    private final int[] starts;

    private FilmClock(List<Scene> scenes, int[] starts) {
        this.scenes = scenes;
        this.starts = starts;
    }

    static FilmClock of(List<Scene> scenes) {
        var starts = new int[scenes.size() + 1];
        var millis = 0L;
        for (var i = 0; i < scenes.size(); i++) {
            var isLast = i == scenes.size() - 1;
            var shot = scenes.get(i).shot();
            millis += shot.durationMillis() - (isLast ? 0 : shot.transition().overlapMillis());
            starts[i + 1] = Math.toIntExact((2 * millis * FRAMES + MILLIS) / (2 * MILLIS));
        }
        return new FilmClock(scenes, starts);
    }

    /// The frames that a clip of a scene needs in whatever film: never fewer than [#frames] asks for.
    static int framesOfClip(Scene scene) {
        return Math.toIntExact(Math.ceilDiv((long) scene.shot().durationMillis() * FRAMES, MILLIS));
    }

    /// When a frame begins, in milliseconds.
    static int millisAt(int frame) {
        return Math.toIntExact(frame * MILLIS / FRAMES);
    }

    static double secondsAt(int frame) {
        return (double) frame * SECONDS / FRAMES;
    }

    /// A frame's time code: hours, minutes, seconds and frames.
    static String timeCode(int frame) {
        var seconds = (long) frame * SECONDS / FRAMES;
        return String.format(
                Locale.ROOT, "%02d:%02d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60,
                frame - seconds * FRAMES / SECONDS);
    }

    /// The length of the film in frames.
    int length() {
        return starts[scenes.size()];
    }

    /// The frame of the film on which a scene starts; for the number of scenes, the end of the film.
    int start(int scene) {
        return starts[scene];
    }

    /// For how many frames a scene is seen together with the next.
    int overlap(int scene) {
        var isLast = scene == scenes.size() - 1;
        var millis = isLast ? 0L : scenes.get(scene).shot().transition().overlapMillis();
        return Math.toIntExact(millis * FRAMES / MILLIS);
    }

    /// A frame in which no two scenes are seen: in the middle of the one that a third of the film ends in.
    int frameOfOneScene() {
        var scene = 0;
        while (starts[scene + 1] <= length() / 3) {
            scene++;
        }
        var alone = starts[scene] + (scene == 0 ? 0 : overlap(scene - 1));
        return (alone + starts[scene + 1]) / 2;
    }

    /// For how many frames a scene is seen, its overlap with the next included.
    int frames(int scene) {
        return starts[scene + 1] - starts[scene] + overlap(scene);
    }
}
