package auteur.query.taste;

import auteur.command.direction.DirectorId;
import auteur.command.direction.Traits;
import auteur.command.taste.ProfileEvent;
import auteur.command.taste.ProfileEvent.ChoiceForgotten;
import auteur.command.taste.ProfileEvent.ChoiceLearned;
import auteur.command.taste.ProfileEvent.ProfileErased;
import auteur.command.taste.ProfileEvent.TraitPinned;
import auteur.command.taste.ProfileEvent.TraitReleased;
import auteur.command.taste.ProfileEvent.TraitReset;
import auteur.command.taste.Taste;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.SortedMap;
import java.util.TreeMap;

/// The `creative_profile` column.
///
/// @param weights the weight θ of each trait
/// @param choices how many choices are behind them
/// @param chosen how often each director was chosen
/// @param lastDelta how the weights changed when they last did
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
            case ChoiceLearned learned ->
                new CreativeProfile(
                        taste.weights(),
                        taste.choices(),
                        counted(learned.selectedDirectorId(), 1),
                        learned.learningDelta());
            case ChoiceForgotten forgotten ->
                new CreativeProfile(
                        taste.weights(),
                        taste.choices(),
                        counted(forgotten.selectedDirectorId(), -1),
                        taste.weights().minus(weights));
            case TraitPinned _,TraitReleased _,TraitReset _ ->
                new CreativeProfile(taste.weights(), taste.choices(), chosen, taste.weights().minus(weights));
            case ProfileErased _ -> EMPTY;
        };
    }

    private SortedMap<String, Integer> counted(DirectorId director, int more) {
        var counts = new TreeMap<>(chosen);
        counts.merge(director.value(), more, (before, added) -> before + added == 0 ? null : before + added);
        return counts;
    }
}
