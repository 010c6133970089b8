package auteur.query.profile;

import auteur.command.UserId;

/// What can be asked of the profiles.
public sealed interface ProfileQuery {

    /// The view that answers, as [auteur.query.ViewPositions] knows it.
    String VIEW = "creative_profile";

    /// Answers with a [ProfileView]; without weights before the first choice.
    record FindProfile(UserId userId) implements ProfileQuery {}
}
