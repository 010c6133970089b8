package auteur.command.profile;

import auteur.command.direction.DirectorId;
import auteur.command.direction.Pitch;
import auteur.command.direction.Trait;
import auteur.command.direction.Traits;
import java.util.List;

/// What a creator's choices say of their taste: the weight θ of each trait.
///
/// The rule is a multinomial logit (McFadden 1974): utility `u = raw + θ·traits`, probability `softmax(u)`; a choice moves θ
/// along the gradient of its log-likelihood.
///
/// @param choices how many choices are behind the weights
public record Taste(Traits weights, int choices) {

    public static final Taste UNKNOWN = new Taste(Traits.NONE, 0);

    /// The learning rate η.
    public static final double LEARNING_RATE = 0.5;

    /// The utility of a director with these traits.
    public double utility(double rawScore, Traits traits) {
        return rawScore + weights.dot(traits);
    }

    /// How the weights change when `chosen` is picked out of `pitches`: `η·(traits_chosen − Σ p·traits)`.
    ///
    /// @throws IllegalArgumentException when the chosen director did not pitch
    public Traits lesson(List<Pitch> pitches, DirectorId chosen) {
        var chosenTraits = pitches.stream()
                .filter(pitch -> pitch.directorId().equals(chosen))
                .map(Pitch::traits)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(chosen + " did not pitch"));
        var probabilities = Softmax.of(pitches.stream()
                .mapToDouble(pitch -> utility(pitch.rawScore(), pitch.traits()))
                .toArray());
        var expected = Traits.each(trait -> expectedValue(trait, pitches, probabilities));
        return chosenTraits.minus(expected).times(LEARNING_RATE);
    }

    /// The taste after a fact about it.
    public Taste after(ProfileEvent event) {
        return switch (event) {
            case ProfileEvent.ChoiceLearned learned -> new Taste(weights.plus(learned.learningDelta()), choices + 1);
        };
    }

    private static double expectedValue(Trait trait, List<Pitch> pitches, double[] probabilities) {
        var sum = 0.0;
        for (var i = 0; i < probabilities.length; i++) {
            sum += probabilities[i] * pitches.get(i).traits().of(trait);
        }
        return sum;
    }
}
