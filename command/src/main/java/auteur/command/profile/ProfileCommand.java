package auteur.command.profile;

import auteur.command.JobId;
import auteur.command.direction.DirectorId;
import auteur.command.direction.Pitch;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/// What can be wished of a creator's profile.
public sealed interface ProfileCommand {

    ProfileId profileId();

    /// Learn from the choice of a director; learning twice from the same job changes nothing.
    record LearnChoice(
            @TargetAggregateIdentifier ProfileId profileId,
            JobId jobId,
            List<Pitch> pitches,
            DirectorId selectedDirectorId)
            implements
                ProfileCommand {}
}
