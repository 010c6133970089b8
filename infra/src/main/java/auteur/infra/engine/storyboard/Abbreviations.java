package auteur.infra.engine.storyboard;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import com.ibm.icu.util.UResourceBundle;
import java.util.Arrays;
import java.util.HashSet;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.regex.Pattern;

/// Full stops that end no sentence: the abbreviations of a language as CLDR lists them, and what can be told by its shape.
///
/// ICU's own filter of break iterators takes "Meier." for the abbreviation "r.", so that its lists are used without it.
final class Abbreviations {

    private static final String RULES_OF_BREAKS = "com/ibm/icu/impl/data/icudata/brkitr";

    /// Initials, letters in a row such as "i. e.", and "Dr", which like no word has no vowel.
    private static final Pattern SHORTENED = Pattern
            .compile("\\p{Lu}|\\p{L}\\.\\s?\\p{L}|\\p{Lu}[b-df-hj-np-tv-xz]{1,3}");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Pattern OTHER_LETTER = Pattern.compile("\\p{L}\\..*", Pattern.DOTALL);
    private static final Pattern ORDINAL = Pattern.compile("\\p{Nd}{1,2}");

    /// The last word of a text before its full stop, with the letter before it where both are letters.
    private static final Pattern LAST = Pattern
            .compile("(?:^|[^\\p{L}\\p{N}.,])((?:\\p{L}\\.\\s?)?[\\p{L}\\p{M}\\p{N}]+)\\.$");

    private final Set<String> listed;
    private final boolean hasDottedOrdinals;

    private Abbreviations(Set<String> listed, boolean hasDottedOrdinals) {
        this.listed = listed;
        this.hasDottedOrdinals = hasDottedOrdinals;
    }

    static Abbreviations of(ULocale locale) {
        var third = new RuleBasedNumberFormat(locale, RuleBasedNumberFormat.ORDINAL).format(3);
        return new Abbreviations(listed(locale), third.endsWith("."));
    }

    private static Set<String> listed(ULocale locale) {
        try {
            var rules = UResourceBundle.getBundleInstance(RULES_OF_BREAKS, locale);
            var isOfTheLanguage = rules.getULocale().getLanguage().equals(locale.getLanguage());
            return isOfTheLanguage
                    ? new HashSet<>(Arrays.asList(rules.get("exceptions").get("SentenceBreak").getStringArray()))
                    : Set.of();
        } catch (MissingResourceException _) {
            return Set.of();
        }
    }

    /// Whether the full stop at the end of a text does not end its sentence.
    boolean shorten(String text, String next) {
        if (!text.endsWith(".")) {
            return false;
        }
        return isListed(text) || isShortened(text, next);
    }

    private boolean isListed(String text) {
        return listed.stream()
                .anyMatch(one -> text.endsWith(one) && beginsAWord(text, text.length() - one.length()));
    }

    private static boolean beginsAWord(String text, int at) {
        return at == 0 || (!Character.isLetterOrDigit(text.charAt(at - 1)) && text.charAt(at - 1) != '.');
    }

    private boolean isShortened(String text, String next) {
        var last = LAST.matcher(text.substring(Math.max(0, text.length() - 40)));
        if (!last.find()) {
            return false;
        }
        var word = last.group(1);
        return SHORTENED.matcher(word).matches()
                || (LETTER.matcher(word).matches() && OTHER_LETTER.matcher(next).matches())
                || (hasDottedOrdinals && ORDINAL.matcher(word).matches());
    }
}
