package auteur.query.profile;

import auteur.command.direction.Traits;
import auteur.command.profile.ProfileEvent.ChoiceLearned;
import auteur.command.profile.ProfileEvent;
import auteur.command.profile.Taste;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.SortedMap;
import java.util.TreeMap;

/// The `creative_profile` column.
///
/// @param weights the weight θ of each trait
/// @param choices how many choices are behind them
/// @param chosen how often each director was chosen
/// @param lastDelta how the last choice changed the weights
record CreativeProfile(
        Traits weights,
        int choices,
        SortedMap<String, Integer> chosen,
        @JsonProperty("last_delta") Traits lastDelta) {

    static final CreativeProfile EMPTY = new CreativeProfile(Taste.UNKNOWN.weights(), Taste.UNKNOWN.choices(),
            new TreeMap<>(), Traits.NONE);

    CreativeProfile after(ProfileEvent event) {
        var taste = new Taste(weights, choices).after(event);
        return switch (event) {
            case ChoiceLearned learned -> {
                var counts = new TreeMap<>(chosen);
                counts.merge(learned.selectedDirectorId().value(), 1, Integer::sum);
                yield new CreativeProfile(taste.weights(), taste.choices(), counts, learned.learningDelta());
            }
        };
    }
}
