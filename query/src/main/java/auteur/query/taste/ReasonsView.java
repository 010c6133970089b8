package auteur.query.taste;

import auteur.command.direction.Traits;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Why each director's pitch scored as it did: `score = rawScore + Σ contributions`.
///
/// @param profileVersion the version of the profile that the scores were made with, -1 for an unknown taste; null when no version gives
/// these scores
/// @param choices how many choices were in that profile
/// @param weights θ of that profile
/// @param pitches as they were shown, the likeliest first
public record ReasonsView(
        UUID jobId, @Nullable Long profileVersion, int choices, Traits weights, List<PitchReasons> pitches) {

    /// @param rawScore how the picture alone suits the director
    /// @param contributions what each trait of the creator adds: weight times the director's own
    public record PitchReasons(
            String directorId,
            String name,
            double rawScore,
            Traits traits,
            Traits contributions,
            double score,
            double probability) {}
}
