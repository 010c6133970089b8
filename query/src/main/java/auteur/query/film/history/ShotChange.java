package auteur.query.film.history;

import auteur.command.film.job.scene.Shot;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Says how a shot differs from what it was.
final class ShotChange {

    private static final int LONGEST_QUOTE = 60;

    private ShotChange() {}

    /// What has changed, from what to what; empty when nothing has.
    static String between(Shot before, Shot after) {
        var changes = new ArrayList<String>();
        add(changes, "", seconds(before.durationMillis()), seconds(after.durationMillis()));
        add(changes, "", quoted(before.description()), quoted(after.description()));
        add(changes, "narration ", quoted(before.narration()), quoted(after.narration()));
        add(changes, "camera ", words(before.camera()), words(after.camera()));
        add(changes, "then ", words(before.transition()), words(after.transition()));
        add(changes, "prompt ", quoted(before.prompt()), quoted(after.prompt()));
        return String.join("; ", changes);
    }

    private static void add(List<String> changes, String what, String before, String after) {
        if (!before.equals(after)) {
            changes.add("%s%s → %s".formatted(what, before, after));
        }
    }

    private static String seconds(int millis) {
        var tenths = Math.round(millis / 100.0);
        return tenths % 10 == 0 ? tenths / 10 + " s" : String.format(Locale.ROOT, "%.1f s", tenths / 10.0);
    }

    private static String words(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /// Long texts are cut between characters, never inside one.
    private static String quoted(String text) {
        if (text.isEmpty()) {
            return "nothing";
        }
        var isLong = text.codePointCount(0, text.length()) > LONGEST_QUOTE;
        return "“%s”".formatted(isLong
                ? text.substring(0, text.offsetByCodePoints(0, LONGEST_QUOTE)).stripTrailing() + "…"
                : text);
    }
}
