package auteur.infra.storyboard;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The beats of a story: its sentences, and where there are too few, their clauses.
final class Beats {

    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?…])\\s+|(?<=[。！？])|\\n+");
    private static final Pattern CLAUSE = Pattern.compile("(?<=[,;:—])\\s+|(?<=[，、；：])");

    private Beats() {}

    /// At most `count` beats that together are the whole story, in its order.
    static List<String> of(String story, int count) {
        var sentences = split(SENTENCE, story);
        if (sentences.size() < count) {
            sentences = sentences.stream()
                    .flatMap(sentence -> split(CLAUSE, sentence).stream())
                    .toList();
        }
        return spread(sentences, Math.min(count, sentences.size()));
    }

    private static List<String> split(Pattern pattern, String text) {
        return pattern.splitAsStream(text.strip())
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /// Joins neighbours so that the parts are spread evenly over that many beats.
    private static List<String> spread(List<String> parts, int count) {
        var beats = new ArrayList<String>();
        for (var beat = 0; beat < count; beat++) {
            var from = beat * parts.size() / count;
            var to = (beat + 1) * parts.size() / count;
            beats.add(String.join(" ", parts.subList(from, to)));
        }
        return beats;
    }
}
