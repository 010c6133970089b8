package auteur.command.taste;

import static auteur.command.taste.Choice.TRAITS;

/// The multinomial logit (McFadden 1974) of one choice: utility `u = raw + θ·traits`, probability `softmax(u)`.
///
/// It computes with [StrictMath], so that the same choices give the same taste on every machine.
public final class Logit {

    private Logit() {}

    /// The probability of each option under the weights θ.
    public static double[] probabilities(Choice choice, double[] weights) {
        var utilities = new double[choice.options()];
        for (var option = 0; option < utilities.length; option++) {
            utilities[option] = choice.rawScore(option);
            for (var trait = 0; trait < TRAITS; trait++) {
                utilities[option] += weights[trait] * choice.trait(option, trait);
            }
        }
        return Softmax.of(utilities);
    }

    /// The gradient of the choice's log-likelihood: `traits_chosen − Σ p·traits`.
    public static double[] gradient(Choice choice, double[] probabilities) {
        var gradient = expected(choice, probabilities);
        for (var trait = 0; trait < TRAITS; trait++) {
            gradient[trait] = choice.trait(choice.chosen(), trait) - gradient[trait];
        }
        return gradient;
    }

    /// Adds to a matrix what the choice tells of θ, its Fisher information: the covariance of the traits under the probabilities.
    ///
    /// @param share how much of it, 0 to 1
    public static void addInformation(Choice choice, double[] probabilities, double share, double[][] matrix) {
        var expected = expected(choice, probabilities);
        for (var option = 0; option < probabilities.length; option++) {
            for (var row = 0; row < TRAITS; row++) {
                var part = share * probabilities[option] * (choice.trait(option, row) - expected[row]);
                for (var column = 0; column <= row; column++) {
                    var added = part * (choice.trait(option, column) - expected[column]);
                    matrix[row][column] += added;
                    if (column < row) {
                        matrix[column][row] += added;
                    }
                }
            }
        }
    }

    private static double[] expected(Choice choice, double[] probabilities) {
        var expected = new double[TRAITS];
        for (var option = 0; option < probabilities.length; option++) {
            for (var trait = 0; trait < TRAITS; trait++) {
                expected[trait] += probabilities[option] * choice.trait(option, trait);
            }
        }
        return expected;
    }
}
