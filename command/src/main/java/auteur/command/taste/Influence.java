package auteur.command.taste;

import auteur.command.JobId;
import auteur.command.direction.DirectorId;
import auteur.command.direction.Trait;
import auteur.command.taste.ProfileEvent.ChoiceForgotten;
import auteur.command.taste.ProfileEvent.ChoiceLearned;
import auteur.command.taste.ProfileEvent.ProfileErased;
import auteur.command.taste.ProfileEvent.TraitPinned;
import auteur.command.taste.ProfileEvent.TraitReleased;
import auteur.command.taste.ProfileEvent.TraitReset;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Optional;

/// What moves a belief. A profile is the fold of all influences but those of forgotten choices, in the order of the log.
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "type")
public sealed interface Influence {

    Belief on(Belief belief);

    /// A choice that was learned.
    ///
    /// @param rate the η of a gradient step
    record Learned(JobId jobId, DirectorId directorId, Choice choice, LearningRule rule,
            double rate) implements Influence {

        @Override
        public Belief on(Belief belief) {
            return belief.after(choice, rule, rate);
        }
    }

    /// The creator wants a weight to stay as it is.
    record Pinned(Trait trait, double weight) implements Influence {

        @Override
        public Belief on(Belief belief) {
            return belief.held(trait, weight);
        }
    }

    /// A pinned weight learns again, from where it is.
    record Released(Trait trait) implements Influence {

        @Override
        public Belief on(Belief belief) {
            return belief.released(trait);
        }
    }

    /// What was learned of a trait counts no more.
    record Reset(Trait trait) implements Influence {

        @Override
        public Belief on(Belief belief) {
            return belief.reset(trait);
        }
    }

    /// What an event adds; empty when it takes something away.
    static Optional<Influence> of(ProfileEvent event) {
        return switch (event) {
            case ChoiceLearned learned ->
                Optional.of(new Learned(
                        learned.jobId(),
                        learned.selectedDirectorId(),
                        Choice.of(learned.pitches(), learned.selectedDirectorId()),
                        learned.learnedBy(),
                        learned.learningRate()));
            case TraitPinned(_, var trait, var weight) -> Optional.of(new Pinned(trait, weight));
            case TraitReleased(_, var trait) -> Optional.of(new Released(trait));
            case TraitReset(_, var trait) -> Optional.of(new Reset(trait));
            case ChoiceForgotten _,ProfileErased _ -> Optional.empty();
        };
    }

    static Belief fold(List<Influence> influences) {
        var belief = Belief.prior(Belief.PRIOR_VARIANCE);
        for (var influence : influences) {
            belief = influence.on(belief);
        }
        return belief;
    }

    /// Whether it is the choice made in this job.
    default boolean isChoiceOf(JobId job) {
        return this instanceof Learned learned && learned.jobId().equals(job);
    }
}
