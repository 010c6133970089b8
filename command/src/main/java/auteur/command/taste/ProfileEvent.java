package auteur.command.taste;

import auteur.command.EventStream;
import auteur.command.Family;
import auteur.command.JobId;
import auteur.command.UserId;
import auteur.command.direction.DirectorId;
import auteur.command.direction.Pitch;
import auteur.command.direction.Trait;
import auteur.command.direction.Traits;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What was learned about a creator's taste, and what the creator made of that.
public sealed interface ProfileEvent {

    Family<ProfileEvent> FAMILY = new Family<>(
            ProfileId.PREFIX, ProfileEvent.class, event -> Optional.of(event.userId()));

    UserId userId();

    static EventStream<ProfileEvent> streamOf(UserId user) {
        return FAMILY.stream(user.value());
    }

    /// A director was chosen out of those who pitched.
    ///
    /// @param pitches as they were shown, with raw scores and probabilities
    /// @param learningRate the η that was used; by another rule the η that would have gone as far along the gradient
    /// @param learningDelta Δθ
    /// @param rule by which it is learned; events from before there was more than one name none
    record ChoiceLearned(
            UserId userId,
            JobId jobId,
            List<Pitch> pitches,
            DirectorId selectedDirectorId,
            double learningRate,
            Traits learningDelta,
            @Nullable LearningRule rule)
            implements
                ProfileEvent {

        /// As it was recorded before events named their rule.
        public ChoiceLearned(
                UserId userId,
                JobId jobId,
                List<Pitch> pitches,
                DirectorId selectedDirectorId,
                double learningRate,
                Traits learningDelta) {
            this(userId, jobId, pitches, selectedDirectorId, learningRate, learningDelta, null);
        }

        public LearningRule learnedBy() {
            return rule == null ? LearningRule.GRADIENT : rule;
        }
    }

    /// The creator had a choice forgotten: the profile is as if it had never been learned.
    ///
    /// @param weights θ without it
    record ChoiceForgotten(UserId userId, JobId jobId, DirectorId selectedDirectorId,
            Traits weights) implements ProfileEvent {}

    /// The creator fixed a weight; choices do not move it until it is released.
    record TraitPinned(UserId userId, Trait trait, double weight) implements ProfileEvent {}

    /// A pinned weight learns again, from where it was pinned.
    record TraitReleased(UserId userId, Trait trait) implements ProfileEvent {}

    /// What was learned of a trait counts no more: its weight is 0, as unsure as in the beginning, and not pinned.
    record TraitReset(UserId userId, Trait trait) implements ProfileEvent {}

    /// All was forgotten; each choice that was in the profile has its [ChoiceForgotten] before this.
    record ProfileErased(UserId userId) implements ProfileEvent {}
}
