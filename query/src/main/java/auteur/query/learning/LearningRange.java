package auteur.query.learning;

import java.time.Instant;
import java.util.Optional;

/// Which learned choices are meant. The same range means the same choices for ever, but for those that are erased.
///
/// @param after only later positions
/// @param upTo only positions up to this one
/// @param from only choices made then or later
/// @param until only choices made before
/// @param director only choices of this director
/// @param cohort only creators whose first choice was in this month, as `2026-11`
public record LearningRange(
        long after,
        long upTo,
        Optional<Instant> from,
        Optional<Instant> until,
        Optional<String> director,
        Optional<String> cohort) {

    /// What is left of it after a position.
    public LearningRange goingOnAfter(long position) {
        return new LearningRange(position, upTo, from, until, director, cohort);
    }

    public static LearningRange all(long upTo) {
        return new LearningRange(0, upTo, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
