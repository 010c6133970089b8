package auteur.command.taste;

import auteur.command.direction.Traits;
import auteur.command.taste.ProfileCommand.EraseProfile;
import auteur.command.taste.ProfileCommand.ForgetChoice;
import auteur.command.taste.ProfileCommand.LearnChoice;
import auteur.command.taste.ProfileCommand.PinTrait;
import auteur.command.taste.ProfileCommand.ReleaseTrait;
import auteur.command.taste.ProfileCommand.ResetTrait;
import auteur.command.taste.ProfileEvent.ChoiceForgotten;
import auteur.command.taste.ProfileEvent.ChoiceLearned;
import auteur.command.taste.ProfileEvent.ProfileErased;
import auteur.command.taste.ProfileEvent.TraitPinned;
import auteur.command.taste.ProfileEvent.TraitReleased;
import auteur.command.taste.ProfileEvent.TraitReset;
import auteur.command.taste.ProfileRejection.Reason;
import java.util.ArrayList;
import java.util.List;

/// Decides what a choice teaches, and what the creator's own wishes make of that.
final class ProfileDecider {

    /// By which new choices are learned.
    private static final LearningRule RULE = LearningRule.NEWTON;

    private ProfileDecider() {}

    /// @throws ProfileRejection when a wish makes no sense for this profile
    static List<ProfileEvent> decide(ProfileCommand command, Profile profile) {
        return switch (command) {
            case LearnChoice learn when profile.learnedFrom().contains(learn.jobId()) -> List.of();
            case LearnChoice learn -> List.of(learned(learn, profile.belief()));
            case ForgetChoice forget when profile.choiceOf(forget.jobId()).isPresent() ->
                List.of(forgotten(forget.profileId(), profile, profile.choiceOf(forget.jobId()).orElseThrow()));
            case ForgetChoice forget when profile.learnedFrom().contains(forget.jobId()) -> List.of();
            case ForgetChoice _ -> throw new ProfileRejection(Reason.UNKNOWN_CHOICE);
            case PinTrait(_, _, var weight) when !(Math.abs(weight) <= ProfileCommand.HEAVIEST_PIN) ->
                throw new ProfileRejection(Reason.WEIGHT_OUT_OF_RANGE);
            case PinTrait(_, var trait, var weight) when profile.belief().isHeld(trait)
                    && profile.belief().weights().of(trait) == weight ->
                List.of();
            case PinTrait(var id, var trait, var weight) -> List.of(new TraitPinned(id.userId(), trait, weight));
            case ReleaseTrait(var id, var trait) when profile.belief().isHeld(trait) ->
                List.of(new TraitReleased(id.userId(), trait));
            case ReleaseTrait _ -> List.of();
            case ResetTrait(_, var trait) when profile.belief().isNew(trait) -> List.of();
            case ResetTrait(var id, var trait) -> List.of(new TraitReset(id.userId(), trait));
            case EraseProfile _ when profile.influences().isEmpty() -> List.of();
            case EraseProfile(var id) -> erased(id, profile);
        };
    }

    private static ChoiceLearned learned(LearnChoice learn, Belief before) {
        var choice = Choice.of(learn.pitches(), learn.selectedDirectorId());
        var after = before.after(choice, RULE, 0);
        return new ChoiceLearned(
                learn.profileId().userId(),
                learn.jobId(),
                learn.pitches(),
                learn.selectedDirectorId(),
                before.rateTo(after, choice),
                after.weights().minus(before.weights()),
                RULE);
    }

    private static ChoiceForgotten forgotten(ProfileId id, Profile profile, Influence.Learned choice) {
        var without = profile.without(choice.jobId());
        return new ChoiceForgotten(
                id.userId(), choice.jobId(), choice.directorId(), without.belief().weights());
    }

    private static List<ProfileEvent> erased(ProfileId id, Profile profile) {
        var events = new ArrayList<ProfileEvent>();
        for (var choice : profile.choices()) {
            events.add(new ChoiceForgotten(id.userId(), choice.jobId(), choice.directorId(), Traits.NONE));
        }
        events.add(new ProfileErased(id.userId()));
        return List.copyOf(events);
    }
}
