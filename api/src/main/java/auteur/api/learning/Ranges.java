package auteur.api.learning;

import auteur.api.freshness.Token;
import auteur.api.freshness.Tokens;
import auteur.api.problem.Problem;
import auteur.query.learning.LearnedChoices;
import auteur.query.learning.LearningRange;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Turns what an analyst asks for into a range that will mean the same tomorrow.
@Component
class Ranges {

    private static final Pattern DIRECTOR = Pattern.compile("[a-z][a-z0-9-]{0,49}");
    private static final Pattern COHORT = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])");

    private final LearnedChoices choices;
    private final Tokens tokens;

    Ranges(LearnedChoices choices, Tokens tokens) {
        this.choices = choices;
        this.tokens = tokens;
    }

    /// @param upTo as far as all is known when it is null, and never beyond
    /// @throws Problem 400 when a part of it makes no sense, 410 when the log has lost a part of it
    LearningRange of(
            @Nullable Token after,
            @Nullable Token upTo,
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable String director,
            @Nullable String cohort) {
        var first = after == null ? 0 : tokens.position("after", after);
        require(first >= 0, "after", "is a position, 0 or more");
        var settled = choices.settled();
        var last = upTo == null ? settled : tokens.position("upTo", upTo);
        require(last >= first, "upTo", "is not before after");
        require(last <= Math.max(settled, first), "upTo",
                String.format(Locale.ROOT, "is beyond %d, up to where all is known", settled));
        require(from == null || until == null || from.isBefore(until), "until", "is later than from");
        require(director == null || DIRECTOR.matcher(director).matches(), "director", "is the id of a director");
        require(cohort == null || COHORT.matcher(cohort).matches(), "cohort", "is a month such as 2026-11");
        return new LearningRange(
                first,
                last,
                Optional.ofNullable(from),
                Optional.ofNullable(until),
                Optional.ofNullable(director),
                Optional.ofNullable(cohort));
    }

    private static void require(boolean isTrue, String field, String otherwise) {
        if (!isTrue) {
            throw Problem.invalid(field, otherwise);
        }
    }
}
