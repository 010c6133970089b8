package auteur.infra.frame;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The lettering of slates and captions, in fonts that come with the program.
final class Lettering {

    private static final Font PLAIN = font("DejaVuSans.ttf");
    private static final Font CONDENSED = font("DejaVuSansCondensed-Bold.ttf");
    private static final int MOST_LINES = 3;

    private Lettering() {}

    /// Draws a line of capitals, spaced, with its baseline at y; answers its width.
    static float slate(Graphics2D graphics, String text, float size, Color colour, float x, float y) {
        var layout = new TextLayout(
                text.toUpperCase(Locale.ROOT), CONDENSED.deriveFont(size), graphics.getFontRenderContext());
        smooth(graphics);
        graphics.setColor(colour);
        layout.draw(graphics, x, y);
        return layout.getAdvance();
    }

    /// Draws text in at most three centred lines whose last baseline is at y.
    static void caption(Graphics2D graphics, String text, float size, float centre, float width, float y) {
        if (text.isBlank()) {
            return;
        }
        smooth(graphics);
        var lines = lines(graphics, text, size, width);
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var baseline = y - (lines.size() - 1 - i) * size * 1.35f;
            var x = centre - line.getVisibleAdvance() / 2;
            graphics.setColor(new Color(0, 0, 0, 170));
            line.draw(graphics, x + 1.5f, baseline + 1.5f);
            graphics.setColor(new Color(255, 255, 255, 235));
            line.draw(graphics, x, baseline);
        }
    }

    private static List<TextLayout> lines(Graphics2D graphics, String text, float size, float width) {
        var attributed = new AttributedString(text.strip().replaceAll("\\s+", " "));
        attributed.addAttribute(TextAttribute.FONT, PLAIN.deriveFont(size));
        var measurer = new LineBreakMeasurer(attributed.getIterator(), graphics.getFontRenderContext());
        var lines = new ArrayList<TextLayout>();
        var end = attributed.getIterator().getEndIndex();
        while (measurer.getPosition() < end && lines.size() < MOST_LINES) {
            lines.add(measurer.nextLayout(width));
        }
        return lines;
    }

    private static void smooth(Graphics2D graphics) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    }

    private static Font font(String name) {
        try (var file = Lettering.class.getResourceAsStream("/net/sf/jasperreports/fonts/dejavu/" + name)) {
            if (file == null) {
                throw new IllegalStateException("The font " + name + " is not on the class path");
            }
            return Font.createFont(Font.TRUETYPE_FONT, file);
        } catch (IOException e) {
            throw new UncheckedIOException("The font " + name + " cannot be read", e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("The font " + name + " is broken", e);
        }
    }
}
