package auteur.command.profile;

import auteur.command.JobId;
import auteur.command.UserId;
import java.util.Set;

/// Where a profile stood after some event, so that a long one need not be folded from its beginning.
///
/// @param learnedFrom the jobs whose choices are in the taste
public record ProfileSnapshot(UserId userId, Taste taste, Set<JobId> learnedFrom) {

    public static ProfileSnapshot begin(UserId userId) {
        return of(userId, Profile.EMPTY);
    }

    /// The profile after one more event.
    public ProfileSnapshot after(ProfileEvent event) {
        return of(userId, profile().after(event));
    }

    Profile profile() {
        return new Profile(taste, learnedFrom);
    }

    private static ProfileSnapshot of(UserId userId, Profile profile) {
        return new ProfileSnapshot(userId, profile.taste(), profile.learnedFrom());
    }
}
