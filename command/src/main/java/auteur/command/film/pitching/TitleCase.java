package auteur.command.film.pitching;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// A creator's title as it stands in the title of a pitch.
final class TitleCase {

    private static final Pattern WORD = Pattern.compile("\\S+");

    private static final Set<String> SMALL = Set.of(
            "a", "an", "and", "as", "at", "but", "by", "for", "from", "in", "into", "nor", "of", "on", "or", "over",
            "the", "to", "up", "with");

    private static final Set<String> ARTICLES = Set.of("a", "an", "the");

    private TitleCase() {}

    /// English capitalises all words but the small ones; elsewhere a title starts with a capital, and that is all.
    ///
    /// @param isFirst whether the title of the pitch begins with it
    /// @param isLast whether it ends with it
    static String of(String title, Locale locale, boolean isFirst, boolean isLast) {
        if (!locale.getLanguage().equals("en")) {
            return isFirst ? capitalised(title, locale) : title;
        }
        var cased = new StringBuilder();
        var words = WORD.matcher(title);
        var end = 0;
        while (words.find()) {
            var word = words.group();
            var small = word.toLowerCase(locale);
            var isOpening = words.start() == 0 && (isFirst || !ARTICLES.contains(small));
            var isClosing = words.end() == title.length() && isLast;
            var staysSmall = SMALL.contains(small) && isAsCommon(word) && !isOpening && !isClosing;
            cased.append(title, end, words.start()).append(staysSmall ? small : capitalised(word, locale));
            end = words.end();
        }
        return cased.append(title, end, title.length()).toString();
    }

    /// Not "OR" the state nor "UP" the studio.
    private static boolean isAsCommon(String word) {
        return word.length() == 1 || !word.equals(word.toUpperCase(Locale.ROOT));
    }

    /// With a capital, unless somebody chose capitals for it: "iPhone" stays.
    private static String capitalised(String text, Locale locale) {
        var start = 0;
        while (start < text.length() && !Character.isLetterOrDigit(text.codePointAt(start))) {
            start += Character.charCount(text.codePointAt(start));
        }
        if (start == text.length()) {
            return text;
        }
        var end = text.offsetByCodePoints(start, 1);
        var isChosen = text.substring(end).split("\\s", 2)[0].chars().anyMatch(Character::isUpperCase);
        return isChosen
                ? text
                : text.substring(0, start) + text.substring(start, end).toUpperCase(locale) + text.substring(end);
    }
}
