package auteur.command.language;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/// The texts `words.properties` of a package in one language; in English where that language is not known.
public final class Words {

    private static final Control NO_OTHER = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private final ResourceBundle texts;
    private final Locale wanted;

    private Words(ResourceBundle texts, Locale wanted) {
        this.texts = texts;
        this.wanted = wanted;
    }

    /// @param language as a BCP 47 tag
    public static Words of(Class<?> beside, String language) {
        var wanted = Locale.forLanguageTag(language);
        var name = beside.getPackageName() + ".words";
        return new Words(ResourceBundle.getBundle(name, wanted, beside.getClassLoader(), NO_OTHER), wanted);
    }

    /// The language that the texts are in.
    public Locale locale() {
        var found = texts.getLocale();
        return found.getLanguage().isEmpty() ? Locale.ENGLISH : found;
    }

    public boolean isAsWanted() {
        return locale().getLanguage().equals(wanted.getLanguage());
    }

    public Optional<String> find(String key) {
        return texts.containsKey(key) ? Optional.of(texts.getString(key)) : Optional.empty();
    }

    public String get(String key) {
        return texts.getString(key);
    }

    /// The text with its gaps, such as `{colours}`, filled.
    public String get(String key, Map<String, String> gaps) {
        return filled(get(key), gaps);
    }

    public static String filled(String text, Map<String, String> gaps) {
        var filled = text;
        for (var gap : gaps.entrySet()) {
            filled = filled.replace('{' + gap.getKey() + '}', gap.getValue());
        }
        return filled;
    }
}
