package auteur.query.taste;

import auteur.command.JobId;
import auteur.command.UserId;
import auteur.query.Moment;
import java.time.Instant;
import java.util.Optional;

/// What can be asked of the profiles.
public sealed interface ProfileQuery {

    /// The view that answers, as [auteur.query.ViewPositions] knows it.
    String VIEW = "creative_profile";

    /// Answers with a [ProfileView]; without weights before the first choice.
    record FindProfile(UserId userId) implements ProfileQuery {}

    /// Answers with a [TasteView]: how the weights came about, straight from the log.
    ///
    /// @param asOf how it was then; empty for how it is
    /// @param now until when evidence has aged, unless `asOf` is an instant
    record ExplainTaste(UserId userId, Optional<Moment> asOf, Instant now) implements ProfileQuery {}

    /// Answers with [ReasonsView], or nothing where no directors have pitched.
    record ExplainPitches(UserId userId, JobId jobId) implements ProfileQuery {}
}
