package auteur.command.film.pitching;

import auteur.command.direction.Director;
import auteur.command.film.job.Brief;
import auteur.command.film.picture.PictureAnalysis;
import auteur.command.film.picture.PictureWords;
import auteur.command.language.Words;
import java.util.Locale;
import java.util.Map;

/// The title and the treatment of a pitch, made of the brief and of what was measured in the picture, in the brief's language.
final class PitchWords {

    /// Sentences end here; the first one stands for the film in a treatment.
    private static final String SENTENCE_END = "(?<=[.!?])\\s+|(?<=[。！？])";

    private static final int LONGEST_SUBJECT = 160;

    private final Brief brief;
    private final Words words;
    private final String subject;
    private final String facts;

    PitchWords(Brief brief, PictureAnalysis picture) {
        this.brief = brief;
        words = Words.of(PitchWords.class, brief.language());
        subject = subjectOf(brief);
        var seen = PictureWords.of(picture, brief.language());
        facts = words.get("facts", Map.of("light", seen.light(), "colours", seen.colours()));
    }

    String title(Director director) {
        var own = words.find(director.directorId().value() + ".title");
        var pattern = own.orElse(director.titlePattern());
        var title = TitleCase.of(
                brief.title(),
                Locale.forLanguageTag(brief.language()),
                pattern.startsWith("{title}"),
                pattern.endsWith("{title}"));
        return Words.filled(pattern, Map.of("title", title));
    }

    String treatment(Director director) {
        var own = words.find(director.directorId().value() + ".treatment");
        var treatment = Words.filled(own.orElse(director.treatmentPattern()), Map.of("subject", subject)) + ' ' + facts;
        return words.isAsWanted()
                ? treatment
                : words.get("unknown", Map.of("treatment", treatment, "language", language()));
    }

    private String language() {
        return Locale.forLanguageTag(brief.language()).getDisplayLanguage(Locale.ENGLISH);
    }

    private static String subjectOf(Brief brief) {
        var first = brief.prompt().strip().split(SENTENCE_END, 2)[0].replaceAll("[.!?。！？]+$", "");
        if (first.length() <= LONGEST_SUBJECT) {
            return first;
        }
        var end = first.offsetByCodePoints(0, first.codePointCount(0, LONGEST_SUBJECT));
        return first.substring(0, end).replaceAll("\\s+\\S*$", "") + "…";
    }
}
