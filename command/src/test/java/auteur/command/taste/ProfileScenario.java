package auteur.command.taste;

import auteur.command.testing.Scenario;
import java.util.List;

/// Where scenarios of profiles begin. A refusal is its reason.
final class ProfileScenario {

    private static final Scenario.Rules<ProfileCommand, ProfileEvent, Profile> RULES = new Scenario.Rules<>(
            (command, profile) -> ProfileDecider.decide(command, profile.orElse(Profile.EMPTY)),
            (profile, event) -> profile.orElse(Profile.EMPTY).after(event),
            refusal -> refusal instanceof ProfileRejection rejection
                    ? List.of(rejection.reason())
                    : List.of(refusal));

    private ProfileScenario() {}

    static Scenario<ProfileCommand, ProfileEvent, Profile> givenNothing() {
        return RULES.given(List.of());
    }

    /// What has happened after all these commands.
    static Scenario<ProfileCommand, ProfileEvent, Profile> after(ProfileCommand... commands) {
        return givenNothing().afterwards(commands);
    }
}
