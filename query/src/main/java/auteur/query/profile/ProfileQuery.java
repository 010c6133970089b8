package auteur.query.profile;

import auteur.command.UserId;

/// What can be asked of the profiles.
public sealed interface ProfileQuery {

    /// Answers with a [ProfileView]; without weights before the first choice.
    record FindProfile(UserId userId) implements ProfileQuery {}
}
