package auteur.command.taste;

import auteur.command.Beginning;
import auteur.command.JobId;
import auteur.command.direction.DirectorId;
import auteur.command.direction.Pitch;
import auteur.command.direction.Trait;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/// What can be wished of a creator's profile. A repeated wish changes nothing.
public sealed interface ProfileCommand {

    /// Weights are pinned between its negative and itself.
    double HEAVIEST_PIN = 5;

    ProfileId profileId();

    /// Learn from the choice of a director; learning twice from the same job changes nothing, even when it was forgotten meanwhile.
    record LearnChoice(
            @TargetAggregateIdentifier ProfileId profileId,
            JobId jobId,
            List<Pitch> pitches,
            DirectorId selectedDirectorId)
            implements
                ProfileCommand,
                Beginning {}

    /// Be as if the choice in this job had never been learned.
    record ForgetChoice(@TargetAggregateIdentifier ProfileId profileId, JobId jobId) implements ProfileCommand {}

    /// Keep a weight as it is said, whatever is chosen.
    record PinTrait(@TargetAggregateIdentifier ProfileId profileId, Trait trait,
            double weight) implements ProfileCommand, Beginning {}

    /// Let a pinned weight learn again.
    record ReleaseTrait(@TargetAggregateIdentifier ProfileId profileId, Trait trait) implements ProfileCommand {}

    /// Forget what was learned of one trait.
    record ResetTrait(@TargetAggregateIdentifier ProfileId profileId, Trait trait) implements ProfileCommand {}

    /// Forget everything.
    record EraseProfile(@TargetAggregateIdentifier ProfileId profileId) implements ProfileCommand {}
}
