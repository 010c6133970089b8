package auteur.infra.engine.storyboard;

import auteur.command.direction.Director;
import auteur.infra.engine.still.ShotSize;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/// What a storyboard adds to the words of the brief, in the brief's language. In a language without such words it adds none.
final class StoryboardWords {

    private static final String BUNDLE = "auteur.infra.engine.storyboard.words";
    private static final Control NO_OTHER_LANGUAGE = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private final Optional<ResourceBundle> bundle;

    private StoryboardWords(Optional<ResourceBundle> bundle) {
        this.bundle = bundle;
    }

    /// @param language BCP 47 tag
    static StoryboardWords of(String language) {
        var locale = Locale.forLanguageTag(language);
        try {
            return new StoryboardWords(Optional.of(ResourceBundle.getBundle(BUNDLE, locale, NO_OTHER_LANGUAGE)));
        } catch (MissingResourceException _) {
            return new StoryboardWords(Optional.empty());
        }
    }

    /// What the size of a shot is called, empty when there is no word for it.
    String size(ShotSize size, boolean isNew) {
        var name = word(size.name().toLowerCase(Locale.ROOT)).orElse("");
        return isNew ? name : format("later", name).orElse(name);
    }

    /// The beat, with the size before it where there is room.
    String description(String size, String beat, int longest) {
        return format("description", size, beat).filter(text -> text.length() <= longest).orElse(beat);
    }

    String prompt(String size, String beat, Director director, List<String> colours, int longest) {
        var kept = colours.isEmpty() ? word("subject").orElse("") : String.join(", ", colours);
        var grade = String.join(", ", director.palette());
        return format("prompt", size, beat, director.name(), director.camera(), grade, kept)
                .filter(text -> text.length() <= longest)
                .orElse(beat);
    }

    private Optional<String> word(String key) {
        return bundle.map(words -> words.getString(key));
    }

    private Optional<String> format(String key, Object... words) {
        return word(key).map(pattern -> new MessageFormat(pattern, Locale.ROOT).format(words));
    }
}
