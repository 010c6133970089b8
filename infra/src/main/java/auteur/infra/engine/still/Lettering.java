package auteur.infra.engine.still;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.lang.Character.UnicodeScript;
import java.text.AttributedString;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Text in any script, set in lines that fit: shaped, in both directions, each letter in a font that has it. What is long is set
/// smaller and in more lines; nothing is cut.
final class Lettering {

    static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private static final float SMALLEST = 7;
    private static final float LEADING = 1.35f;

    private final List<TextLayout> lines;
    private final float size;

    private Lettering(List<TextLayout> lines, float size) {
        this.lines = lines;
        this.size = size;
    }

    /// Text in lines of at most that width, together at most so high, if need be in a smaller size.
    static Lettering fitted(String text, float size, float width, float height) {
        var fitted = set(text, size, width);
        for (var smaller = size - 1; fitted.height() > height && smaller >= SMALLEST; smaller--) {
            fitted = set(text, smaller, width);
        }
        return fitted;
    }

    float height() {
        return lines.size() * size * LEADING;
    }

    float size() {
        return size;
    }

    float width() {
        return (float) lines.stream().mapToDouble(TextLayout::getVisibleAdvance).max().orElse(0);
    }

    int characters() {
        return lines.stream().mapToInt(TextLayout::getCharacterCount).sum();
    }

    boolean isFromTheRight() {
        return !lines.isEmpty() && !lines.getFirst().isLeftToRight();
    }

    /// Draws the lines below each other, centred.
    void drawCentred(Graphics2D graphics, float centre, float top) {
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            line.draw(graphics, centre - line.getVisibleAdvance() / 2, baseline(top, i));
        }
    }

    /// Draws the lines below each other: from the left, or from the right if they are read so.
    void draw(Graphics2D graphics, float left, float right, float top) {
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            line.draw(graphics, line.isLeftToRight() ? left : right - line.getVisibleAdvance(), baseline(top, i));
        }
    }

    /// A line of plain words from the right; they are the program's own.
    static void drawFromRight(Graphics2D graphics, String words, float size, float right, float baseline) {
        var line = new TextLayout(words, Typecase.BOLD.deriveFont(size), CONTEXT);
        line.draw(graphics, right - line.getAdvance(), baseline);
    }

    static Color white() {
        return new Color(255, 255, 255, 240);
    }

    private float baseline(float top, int line) {
        return top + size + line * size * LEADING;
    }

    private static Lettering set(String text, float size, float width) {
        var words = text.strip().replaceAll("\\s+", " ");
        var lines = new ArrayList<TextLayout>();
        if (!words.isEmpty()) {
            var set = withFonts(words, size);
            var end = set.getIterator().getEndIndex();
            var measurer = new LineBreakMeasurer(
                    set.getIterator(), BreakIterator.getLineInstance(localeOf(words)), CONTEXT);
            while (measurer.getPosition() < end) {
                lines.add(measurer.nextLayout(width));
            }
        }
        return new Lettering(lines, size);
    }

    private static AttributedString withFonts(String words, float size) {
        var set = new AttributedString(words);
        var start = 0;
        Font last = Typecase.ofLastResort();
        for (var letter : Letters.of(words)) {
            var end = start + letter.length();
            var font = letter.isBlank() ? last : Typecase.fontOf(letter).orElse(Typecase.ofLastResort());
            set.addAttribute(TextAttribute.FONT, font.deriveFont(size), start, end);
            last = font;
            start = end;
        }
        return set;
    }

    /// Thai is written without spaces: its words are known to the breaker of that language only.
    private static Locale localeOf(String words) {
        var isThai = words.codePoints().anyMatch(point -> UnicodeScript.of(point) == UnicodeScript.THAI);
        return isThai ? Locale.of("th") : Locale.ROOT;
    }
}
