package auteur.query;

import auteur.command.JobId;
import auteur.command.UserId;
import auteur.command.direction.DirectorId;
import auteur.command.direction.Trait;
import auteur.command.direction.Traits;
import auteur.command.taste.ProfileEvent;
import auteur.command.taste.ProfileEvent.ChoiceForgotten;
import auteur.command.taste.ProfileEvent.ChoiceLearned;
import java.util.Map;
import java.util.Optional;

/// The recorded choices of creators, each a minute after the one before.
public final class Lesson {

    private Lesson() {}

    /// @param version its place in the stream of the creator's profile
    public static Recorded<ProfileEvent> of(UserId user, long version, JobId job, String director, double warmth) {
        var learned = new ChoiceLearned(
                user,
                job,
                Story.PITCHED.pitches(),
                new DirectorId(director),
                0.5,
                new Traits(Map.of(Trait.WARMTH, warmth)));
        return recorded(learned, version);
    }

    /// The creator has a choice forgotten, the only one.
    public static Recorded<ProfileEvent> forgotten(UserId user, long version, JobId job, String director) {
        return recorded(new ChoiceForgotten(user, job, new DirectorId(director), Traits.NONE), version);
    }

    /// Whatever else happens to a profile.
    public static Recorded<ProfileEvent> recorded(ProfileEvent event, long version) {
        return Story.recorded(
                901 + version,
                "profile-" + event.userId(),
                version,
                Story.at(60 * version),
                "crew",
                Optional.empty(),
                Optional.empty(),
                event);
    }
}
