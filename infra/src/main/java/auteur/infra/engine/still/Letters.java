package auteur.infra.engine.still;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// Text as its readers count it: letters with their marks, which cannot be parted among fonts.
final class Letters {

    private Letters() {}

    static List<String> of(String text) {
        var letters = new ArrayList<String>();
        var breaks = BreakIterator.getCharacterInstance(Locale.ROOT);
        breaks.setText(text);
        for (int start = breaks.first(), end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks
                .next()) {
            letters.add(text.substring(start, end));
        }
        return letters;
    }

    /// What of a letter has to be drawn: not spaces, and not what only says how to draw.
    static IntStream visible(String letter) {
        return letter.codePoints().filter(point -> !Character.isWhitespace(point)
                && !Character.isSpaceChar(point)
                && Character.getType(point) != Character.FORMAT
                && Character.getType(point) != Character.CONTROL
                && !isVariation(point));
    }

    private static boolean isVariation(int point) {
        return (point >= 0xFE00 && point <= 0xFE0F) || (point >= 0xE0100 && point <= 0xE01EF);
    }
}
