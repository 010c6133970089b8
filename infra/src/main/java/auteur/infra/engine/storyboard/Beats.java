package auteur.infra.engine.storyboard;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The beats of a story: its sentences, and where there are too few, their clauses.
final class Beats {

    private static final Pattern BREAK = Pattern.compile("\\s*[\\p{Cntrl}\\p{Zl}\\p{Zp}]\\s*");

    private final String story;
    private final Boundaries boundaries;
    private final int longest;

    private record Part(int from, int to) {

        int length() {
            return to - from;
        }

        Part until(Part last) {
            return new Part(from, last.to);
        }
    }

    private Beats(String story, ULocale locale, int longest) {
        this.story = story;
        this.boundaries = new Boundaries(story, locale);
        this.longest = longest;
    }

    /// Beats that together are the whole story, in its order: at most `count`, and more only when the story does not fit in so many.
    ///
    /// @param language BCP 47 tag
    /// @param longest the most characters of a beat
    static List<String> of(String story, int count, String language, int longest) {
        return new Beats(story.strip(), ULocale.forLanguageTag(language), longest).beats(count);
    }

    private List<String> beats(int count) {
        var parts = parts(boundaries.sentences());
        if (parts.size() < count) {
            parts = parts(boundaries.clauses());
        }
        var whole = parts.stream().flatMap(part -> fitting(part).stream()).toList();
        return spread(whole, Math.min(count, whole.size())).stream().map(this::text).toList();
    }

    private List<Part> parts(BitSet starts) {
        var parts = new ArrayList<Part>();
        var from = 0;
        for (var to = starts.nextSetBit(1); from < story.length(); to = starts.nextSetBit(to + 1)) {
            var end = to == -1 ? story.length() : to;
            if (!story.substring(from, end).isBlank()) {
                parts.add(new Part(from, end));
            }
            from = end;
            if (to == -1) {
                break;
            }
        }
        return parts;
    }

    /// The part in pieces that are short enough, cut at the best place there is.
    private List<Part> fitting(Part part) {
        if (part.length() <= longest) {
            return List.of(part);
        }
        var cuts = List.of(
                boundaries.allSentences(), boundaries.allClauses(), boundaries.words(), boundaries.characters());
        var pieces = new ArrayList<Part>();
        var from = part.from;
        while (part.to - from > longest) {
            var to = cut(cuts, from);
            pieces.add(new Part(from, to));
            from = to;
        }
        pieces.add(new Part(from, part.to));
        return pieces;
    }

    private int cut(List<BitSet> cuts, int from) {
        for (var starts : cuts) {
            var at = starts.previousSetBit(from + longest);
            if (at > from + longest / 2) {
                return at;
            }
        }
        return from + longest;
    }

    /// Joins neighbours: evenly by their number, or by their length where a beat would become too long.
    private List<Part> spread(List<Part> parts, int count) {
        var beats = new ArrayList<Part>();
        for (var beat = 0; beat < count; beat++) {
            var from = beat * parts.size() / count;
            var to = (beat + 1) * parts.size() / count;
            beats.add(parts.get(from).until(parts.get(to - 1)));
        }
        return beats.stream().allMatch(beat -> beat.length() <= longest) ? beats : packed(parts, count);
    }

    private List<Part> packed(List<Part> parts, int count) {
        var low = parts.stream().mapToInt(Part::length).max().orElse(0);
        var high = longest;
        while (low < high) {
            var middle = (low + high) / 2;
            if (packedUpTo(middle, parts).size() <= count) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return packedUpTo(low, parts);
    }

    private static List<Part> packedUpTo(int most, List<Part> parts) {
        var packed = new ArrayList<Part>();
        for (var part : parts) {
            if (!packed.isEmpty() && packed.getLast().until(part).length() <= most) {
                packed.set(packed.size() - 1, packed.getLast().until(part));
            } else {
                packed.add(part);
            }
        }
        return packed;
    }

    /// In one line. A break of lines is no space between letters that are written without spaces.
    private String text(Part part) {
        var text = story.substring(part.from, part.to).strip();
        return BREAK.matcher(text).replaceAll(found -> isBetweenWords(text, found) ? " " : "");
    }

    private static boolean isBetweenWords(String text, MatchResult found) {
        return !isIdeographic(text.codePointBefore(found.start())) || !isIdeographic(text.codePointAt(found.end()));
    }

    private static boolean isIdeographic(int character) {
        var width = UCharacter.getIntPropertyValue(character, UProperty.EAST_ASIAN_WIDTH);
        var isWide = width == UCharacter.EastAsianWidth.WIDE || width == UCharacter.EastAsianWidth.FULLWIDTH;
        return isWide && UScript.getScript(character) != UScript.HANGUL;
    }
}
