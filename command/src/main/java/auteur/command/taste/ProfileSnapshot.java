package auteur.command.taste;

import auteur.command.JobId;
import auteur.command.UserId;
import java.util.List;
import java.util.Set;

/// Where a profile stood after some event, so that a long one need not be read from its beginning.
///
/// @param influences all that is in the taste, in numbers
/// @param learnedFrom all jobs whose choices were ever learned
public record ProfileSnapshot(UserId userId, Taste taste, List<Influence> influences, Set<JobId> learnedFrom) {

    public static ProfileSnapshot begin(UserId userId) {
        return new ProfileSnapshot(userId, Taste.UNKNOWN, List.of(), Set.of());
    }

    /// The profile after all these events.
    public ProfileSnapshot after(List<ProfileEvent> events) {
        var profile = profile();
        var newTaste = taste;
        for (var event : events) {
            profile = profile.after(event);
            newTaste = newTaste.after(event);
        }
        return new ProfileSnapshot(userId, newTaste, profile.influences(), profile.learnedFrom());
    }

    Profile profile() {
        return Profile.of(influences, learnedFrom);
    }
}
