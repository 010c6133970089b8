package auteur.command.direction;

/// A director's offer for a film, as it was shown.
///
/// @param traits the director's own, at the time
/// @param rawScore how the picture alone suits the director, 0 to 10
/// @param score the raw score plus what the creator's taste adds: the utility u = raw + θ·traits
/// @param probability that the creator chooses this one: softmax of the scores
/// @param why the reasons for the score in plain words
public record Pitch(
        DirectorId directorId,
        String name,
        String title,
        String treatment,
        Traits traits,
        double rawScore,
        double score,
        double probability,
        String why) {}
