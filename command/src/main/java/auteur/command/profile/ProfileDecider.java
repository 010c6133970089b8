package auteur.command.profile;

import auteur.command.profile.ProfileCommand.LearnChoice;
import auteur.command.profile.ProfileEvent.ChoiceLearned;
import java.util.List;

/// Decides what a choice teaches.
final class ProfileDecider {

    private ProfileDecider() {}

    static List<ProfileEvent> decide(ProfileCommand command, Profile profile) {
        return switch (command) {
            case LearnChoice learn when profile.learnedFrom().contains(learn.jobId()) -> List.of();
            case LearnChoice learn ->
                List.of(new ChoiceLearned(
                        learn.profileId().userId(),
                        learn.jobId(),
                        learn.pitches(),
                        learn.selectedDirectorId(),
                        Taste.LEARNING_RATE,
                        profile.taste().lesson(learn.pitches(), learn.selectedDirectorId())));
        };
    }
}
