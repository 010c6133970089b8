package auteur.infra.engine.still;

import auteur.command.film.crew.Typesetter;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The fonts at hand: those that come with the program, then those that are installed on this machine.
@Component
class Typecase implements Typesetter {

    static final Font BOLD = shipped("/net/sf/jasperreports/fonts/dejavu/DejaVuSansCondensed-Bold.ttf");

    private static final Font PLAIN = shipped("/net/sf/jasperreports/fonts/dejavu/DejaVuSans.ttf");

    private static final Map<UnicodeScript, Font> OF_SCRIPTS = Map.of(
            UnicodeScript.ARABIC, noto("SansArabic"),
            UnicodeScript.DEVANAGARI, noto("SansDevanagari"),
            UnicodeScript.HEBREW, noto("SansHebrew"),
            UnicodeScript.TAMIL, noto("SansTamil"),
            UnicodeScript.THAI, noto("SansThai"));

    private static final List<Font> SHIPPED = Stream.concat(
            Stream.of(PLAIN, noto("Emoji")), OF_SCRIPTS.values().stream())
            .toList();

    /// Looked for at first need only: there may be hundreds.
    private static final class Installed {

        static final List<Font> FONTS = Arrays.stream(
                GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts())
                .sorted((one, other) -> one.getFontName(Locale.ROOT).compareTo(other.getFontName(Locale.ROOT)))
                .toList();
    }

    @Override
    public Set<String> unwritable(String text) {
        var unwritable = new LinkedHashSet<String>();
        for (var letter : Letters.of(text)) {
            if (fontOf(letter).isEmpty()) {
                unwritable.add(letter);
            }
        }
        return unwritable;
    }

    /// The font for a letter with its marks; empty when none has all of it.
    static Optional<Font> fontOf(String letter) {
        var own = Optional.ofNullable(OF_SCRIPTS.get(UnicodeScript.of(letter.codePointAt(0))));
        return Stream
                .of(own.stream(), SHIPPED.stream(), Stream.of(Installed.class).flatMap(_ -> Installed.FONTS.stream()))
                .flatMap(fonts -> fonts)
                .filter(font -> Letters.visible(letter).allMatch(font::canDisplay))
                .findFirst();
    }

    /// The font for what no font has: it draws a box.
    static Font ofLastResort() {
        return PLAIN;
    }

    private static Font noto(String name) {
        return shipped("/auteur/infra/engine/still/fonts/Noto%s-Regular.ttf".formatted(name));
    }

    private static Font shipped(String path) {
        try (var file = Typecase.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException("The font " + path + " is not on the class path");
            }
            return Font.createFont(Font.TRUETYPE_FONT, file);
        } catch (IOException e) {
            throw new UncheckedIOException("The font " + path + " cannot be read", e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("The font " + path + " is broken", e);
        }
    }
}
