package auteur.infra.render;

import auteur.command.direction.Transition;
import auteur.command.job.Scene;
import java.util.List;
import java.util.Locale;

/// The ffmpeg filter graph that joins clips with their transitions.
final class FilmGraph {

    static final String RESULT = "[film]";

    private FilmGraph() {}

    static String of(List<Scene> scenes) {
        var graph = new StringBuilder();
        for (var i = 0; i < scenes.size(); i++) {
            graph.append(String.format(Locale.ROOT, "[%d:v]fps=%d,settb=AVTB,setpts=PTS-STARTPTS[c%d];", i,
                    ClipRenderer.FRAMES_PER_SECOND, i));
        }
        var joined = "[c0]";
        var seconds = secondsOf(scenes.getFirst());
        for (var i = 1; i < scenes.size(); i++) {
            var transition = scenes.get(i - 1).shot().transition();
            var overlap = transition.overlapMillis() / 1000.0;
            graph.append(joined).append(String.format(Locale.ROOT, "[c%d]", i))
                    .append(filter(transition, seconds - overlap, overlap));
            joined = String.format(Locale.ROOT, "[j%d]", i);
            graph.append(joined).append(';');
            seconds += secondsOf(scenes.get(i)) - overlap;
        }
        return graph.append(joined).append("format=yuv420p").append(RESULT).toString();
    }

    private static double secondsOf(Scene scene) {
        return (double) ClipRenderer.framesOf(scene) / ClipRenderer.FRAMES_PER_SECOND;
    }

    private static String filter(Transition transition, double offset, double overlap) {
        return switch (transition) {
            case CUT ->
                String.format(Locale.ROOT, "concat=n=2:v=1:a=0,fps=%d,settb=AVTB", ClipRenderer.FRAMES_PER_SECOND);
            case DISSOLVE -> fade("fade", offset, overlap);
            case FADE_BLACK -> fade("fadeblack", offset, overlap);
            case WIPE_LEFT -> fade("wipeleft", offset, overlap);
            case SLIDE_LEFT -> fade("slideleft", offset, overlap);
        };
    }

    private static String fade(String name, double offset, double overlap) {
        return String.format(Locale.ROOT, "xfade=transition=%s:duration=%.3f:offset=%.3f", name, overlap, offset);
    }
}
