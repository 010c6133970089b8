package auteur.infra.engine.storyboard;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.BitSet;

/// Where a text quotes or puts something in brackets; what stands there belongs together.
final class Quotations {

    private static final String BOTH_WAYS = "\"”»›";

    private Quotations() {}

    /// The offsets that are strictly inside. A text that is one quotation as a whole has none.
    static BitSet inside(String text) {
        var inside = new BitSet(text.length());
        for (var i = 0; i < text.length(); i++) {
            var end = opens(text, i) ? end(text, i) : -1;
            if (end != -1) {
                if (i > 0 || end < text.length() - 1) {
                    inside.set(i + 1, end + 1);
                }
                i = end;
            }
        }
        return inside;
    }

    static boolean isCloser(int character) {
        return "\"”»›“‘’«‹".indexOf(character) != -1 || bracket(character) == UCharacter.BidiPairedBracketType.CLOSE;
    }

    private static boolean opens(String text, int at) {
        var mark = text.charAt(at);
        if (closersOf(mark).isEmpty() || at + 1 == text.length()) {
            return false;
        }
        var isBetweenWords = (at == 0
                || (!Character.isLetterOrDigit(text.charAt(at - 1)) && !isCloser(text.charAt(at - 1))))
                && !Character.isWhitespace(text.charAt(at + 1));
        return BOTH_WAYS.indexOf(mark) == -1 || isBetweenWords;
    }

    /// Quotations end in their paragraph, or they are none.
    private static int end(String text, int opener) {
        var closers = closersOf(text.charAt(opener));
        for (var i = opener + 1; i < text.length() && text.charAt(i) != '\n'; i++) {
            if (closers.indexOf(text.charAt(i)) != -1 && !isApostrophe(text, i)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isApostrophe(String text, int at) {
        return text.charAt(at) == '’' && at + 1 < text.length() && Character.isLetter(text.charAt(at + 1));
    }

    private static String closersOf(char mark) {
        return switch (mark) {
            case '"' -> "\"";
            case '“', '”' -> "”";
            case '„' -> "“”";
            case '«' -> "»";
            case '»' -> "«»";
            case '‹' -> "›";
            case '›' -> "‹›";
            case '‘' -> "’";
            case '‚' -> "‘’";
            default -> bracket(mark) == UCharacter.BidiPairedBracketType.OPEN
                    ? Character.toString(UCharacter.getBidiPairedBracket(mark))
                    : "";
        };
    }

    private static int bracket(int character) {
        return UCharacter.getIntPropertyValue(character, UProperty.BIDI_PAIRED_BRACKET_TYPE);
    }
}
