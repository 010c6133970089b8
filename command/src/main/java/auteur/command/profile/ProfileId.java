package auteur.command.profile;

import auteur.command.UserId;

/// Identifies a creator's profile: one per user, in a stream of its own.
public record ProfileId(UserId userId) {

    @Override
    public String toString() {
        return "profile-" + userId;
    }
}
