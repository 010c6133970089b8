package auteur.query.learning;

import auteur.command.taste.Choice;
import auteur.command.taste.LearningRule;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A choice that was learned, with all that a replay needs and nothing that a creator wrote.
///
/// @param version of the profile after it
/// @param cohort the month of the creator's first choice, as `2026-11`
/// @param directors who pitched, in the order that was shown
/// @param chosen which of them, from 0
public record RecordedChoice(
        long position,
        Instant at,
        UUID user,
        UUID job,
        long version,
        String cohort,
        List<String> directors,
        int chosen,
        LearningRule rule,
        ChoiceNumbers numbers) {

    public Choice choice() {
        return numbers.choice(chosen);
    }

    public String director() {
        return directors.get(chosen);
    }

    /// With which probability the studio had expected this choice.
    public double shownProbability() {
        return numbers.probability(chosen);
    }
}
