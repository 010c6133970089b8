package auteur.api.taste;

import auteur.api.problem.Problem;
import auteur.api.problem.RefusalWords;
import auteur.command.taste.ProfileCommand;
import auteur.command.taste.ProfileRejection;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/// What refusals of profiles are called outside.
@Component
class ProfileRefusals implements RefusalWords<ProfileRejection> {

    @Override
    public Class<ProfileRejection> type() {
        return ProfileRejection.class;
    }

    @Override
    public Problem of(ProfileRejection rejection) {
        return switch (rejection.reason()) {
            case UNKNOWN_CHOICE ->
                Problem.of(HttpStatus.NOT_FOUND, "not_found", "Nothing was ever learned from this job.");
            case WEIGHT_OUT_OF_RANGE ->
                Problem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "weight_out_of_range",
                        String.format(Locale.ROOT, "A weight is pinned from -%1$.0f to %1$.0f.",
                                ProfileCommand.HEAVIEST_PIN));
        };
    }
}
