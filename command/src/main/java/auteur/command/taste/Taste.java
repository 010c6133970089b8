package auteur.command.taste;

import auteur.command.direction.Traits;
import auteur.command.taste.ProfileEvent.ChoiceForgotten;
import auteur.command.taste.ProfileEvent.ChoiceLearned;
import auteur.command.taste.ProfileEvent.ProfileErased;
import auteur.command.taste.ProfileEvent.TraitPinned;
import auteur.command.taste.ProfileEvent.TraitReleased;
import auteur.command.taste.ProfileEvent.TraitReset;

/// What a creator's choices say of their taste: the weight θ of each trait. How they are learned is told by [Belief].
///
/// @param choices how many choices are behind the weights
public record Taste(Traits weights, int choices) {

    public static final Taste UNKNOWN = new Taste(Traits.NONE, 0);

    /// The utility of a director with these traits: `u = raw + θ·traits`.
    public double utility(double rawScore, Traits traits) {
        return rawScore + weights.dot(traits);
    }

    /// The taste after a fact about it.
    public Taste after(ProfileEvent event) {
        return switch (event) {
            case ChoiceLearned learned -> new Taste(weights.plus(learned.learningDelta()), choices + 1);
            case ChoiceForgotten forgotten -> new Taste(forgotten.weights(), Math.max(0, choices - 1));
            case TraitPinned(_, var trait, var weight) -> new Taste(weights.with(trait, weight), choices);
            case TraitReset(_, var trait) -> new Taste(weights.with(trait, 0), choices);
            case TraitReleased _ -> this;
            case ProfileErased _ -> UNKNOWN;
        };
    }
}
