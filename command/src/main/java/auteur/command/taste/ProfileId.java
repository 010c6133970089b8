package auteur.command.taste;

import auteur.command.UserId;

/// Identifies a creator's profile: one per user, in a stream of its own.
public record ProfileId(UserId userId) {

    static final String PREFIX = "profile-";

    @Override
    public String toString() {
        return PREFIX + userId;
    }
}
