package auteur.command.profile;

import auteur.command.JobId;
import auteur.command.UserId;
import auteur.command.direction.DirectorId;
import auteur.command.direction.Pitch;
import auteur.command.direction.Traits;
import java.util.List;

/// What was learned about a creator's taste.
public sealed interface ProfileEvent {

    UserId userId();

    /// A director was chosen out of those who pitched.
    ///
    /// @param pitches as they were shown, with raw scores and probabilities
    /// @param learningRate the η that was used
    /// @param learningDelta Δθ
    record ChoiceLearned(
            UserId userId,
            JobId jobId,
            List<Pitch> pitches,
            DirectorId selectedDirectorId,
            double learningRate,
            Traits learningDelta)
            implements
                ProfileEvent {}
}
