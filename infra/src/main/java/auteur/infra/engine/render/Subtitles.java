package auteur.infra.engine.render;

import auteur.command.film.job.Production;
import java.time.Duration;
import java.util.Locale;

/// The narration as WebVTT: each scene's words while the scene is seen.
final class Subtitles {

    static final String MIME_TYPE = "text/vtt";

    private Subtitles() {}

    static String of(Production production) {
        var text = new StringBuilder("WEBVTT\n");
        var storyboard = production.storyboard();
        var clock = FilmClock.of(storyboard);
        for (var i = 0; i < storyboard.size(); i++) {
            var narration = storyboard.get(i).shot().narration();
            if (!narration.isBlank()) {
                text.append("\n%s --> %s\n%s\n"
                        .formatted(time(clock.start(i)), time(clock.start(i + 1)), escaped(narration)));
            }
        }
        return text.toString();
    }

    private static String time(int frame) {
        var duration = Duration.ofMillis(FilmClock.millisAt(frame));
        return String.format(
                Locale.ROOT, "%02d:%02d:%02d.%03d", duration.toHours(), duration.toMinutesPart(),
                duration.toSecondsPart(), duration.toMillisPart());
    }

    /// Text cannot be taken for markup, an arrow or the end of its cue.
    private static String escaped(String narration) {
        return narration.strip()
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replaceAll("\\s*\\R\\s*", "\n");
    }
}
