package auteur.command.film.job;

import auteur.command.film.job.scene.Shot;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The prompt for what a scene says now, made of the one for what it said before.
final class RenewedPrompt {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern LAST_STOP = Pattern.compile("\\p{Punct}+$|[。！？।؟]+$");

    private RenewedPrompt() {}

    /// Where the prompt says what the description said, whatever stands between the words, it says what the description says now. Somebody's
    /// own words stay.
    ///
    /// @param asked as the shot was when the take that is shown was asked for
    static String of(Shot asked, Shot now) {
        var isStale = now.prompt().equals(asked.prompt()) && !now.description().equals(asked.description());
        if (!isStale) {
            return now.prompt();
        }
        var renewed = said(asked.description())
                .matcher(now.prompt())
                .replaceFirst(found -> Matcher.quoteReplacement(inPlace(now, found)));
        return renewed.length() <= Shot.LONGEST_PROMPT ? renewed : now.description();
    }

    private static Pattern said(String description) {
        var words = Arrays.stream(BETWEEN_WORDS.split(description))
                .filter(word -> !word.isEmpty())
                .map(Pattern::quote)
                .collect(Collectors.joining(BETWEEN_WORDS.pattern()));
        return Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}])" + words + "(?![\\p{L}\\p{M}\\p{N}])");
    }

    /// A full stop that follows in the prompt is not said twice.
    private static String inPlace(Shot now, MatchResult found) {
        var rest = now.prompt().substring(found.end());
        var isStopped = LAST_STOP.matcher(rest.substring(0, Math.min(1, rest.length()))).matches();
        return isStopped ? LAST_STOP.matcher(now.description()).replaceFirst("") : now.description();
    }
}
