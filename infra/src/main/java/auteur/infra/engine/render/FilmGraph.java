package auteur.infra.engine.render;

import auteur.command.direction.Transition;
import auteur.command.film.job.Scene;
import java.util.List;
import java.util.Locale;

/// The ffmpeg filter graph that joins clips with their transitions, frame by frame as the [FilmClock] says.
///
/// A fade through black is made of two fades and a cut: the one that ffmpeg has is uneven, goes below black and leaves grey green.
final class FilmGraph {

    static final String RESULT = "[film]";

    private final List<Scene> scenes;
    private final FilmClock clock;
    private final StringBuilder graph = new StringBuilder();

    private FilmGraph(List<Scene> scenes) {
        this.scenes = scenes;
        clock = FilmClock.of(scenes);
    }

    static String of(List<Scene> scenes) {
        return new FilmGraph(scenes).joined();
    }

    private String joined() {
        for (var i = 0; i < scenes.size(); i++) {
            cut(i);
        }
        var joined = "[c0]";
        for (var i = 1; i < scenes.size(); i++) {
            graph.append(joined + "[c" + i + "]" + join(i) + "[j" + i + "];");
            joined = "[j" + i + "]";
        }
        return graph.append(joined).append(Encoding.FROM_VIDEO).append(RESULT).toString();
    }

    /// The part of a clip that is seen; one that an earlier version rendered may lack its last frame.
    private void cut(int scene) {
        var fadesIn = scene > 0 && isFade(scene - 1);
        var from = fadesIn ? half(scene - 1) : 0;
        var to = clock.frames(scene) - (isFade(scene) ? clock.overlap(scene) - half(scene) : 0);
        graph.append("[" + scene + ":v]fps=" + rate() + ",tpad=stop=1:stop_mode=clone,trim=start_frame=" + from
                + ":end_frame=" + to + ",setpts=PTS-STARTPTS");
        if (fadesIn) {
            graph.append(",fade=in:0:" + half(scene - 1));
        }
        if (isFade(scene)) {
            // The frame that a fade begins with is still whole; the last one is black.
            graph.append(",fade=out:" + (to - from - 1 - half(scene)) + ":" + half(scene));
        }
        graph.append(",settb=AVTB[c" + scene + "];");
    }

    private String join(int scene) {
        return switch (scenes.get(scene - 1).shot().transition()) {
            case CUT, FADE_BLACK -> "concat=n=2:v=1:a=0,fps=%s,settb=AVTB".formatted(rate());
            case DISSOLVE -> overlapping("fade", scene);
            case WIPE_LEFT -> overlapping("wipeleft", scene);
            case SLIDE_LEFT -> overlapping("slideleft", scene);
        };
    }

    private String overlapping(String name, int scene) {
        return String.format(
                Locale.ROOT,
                "xfade=transition=%s:duration=%.6f:offset=%.6f",
                name,
                FilmClock.secondsAt(clock.overlap(scene - 1)),
                FilmClock.secondsAt(clock.start(scene)));
    }

    private boolean isFade(int scene) {
        return scene < scenes.size() - 1 && scenes.get(scene).shot().transition() == Transition.FADE_BLACK;
    }

    private int half(int scene) {
        return clock.overlap(scene) / 2;
    }

    private static String rate() {
        return FilmClock.FRAMES + "/" + FilmClock.SECONDS;
    }
}
