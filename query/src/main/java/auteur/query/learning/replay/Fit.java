package auteur.query.learning.replay;

import static auteur.command.taste.Choice.TRAITS;

import auteur.command.direction.Trait;
import auteur.command.taste.Choice;
import auteur.command.taste.Cholesky;
import auteur.command.taste.Logit;
import java.util.List;
import java.util.Set;

/// The most likely weights for some choices, with a normal prior that keeps them finite where the choices alone would not. The likelihood of
/// a multinomial logit is concave, so Newton's method with halved steps finds the one maximum.
final class Fit {

    private static final int MOST_STEPS = 50;
    private static final int MOST_HALVINGS = 30;
    private static final double SMALLEST_GAIN = 1e-9;

    private final double priorPrecision;
    private final Set<Trait> traits;

    /// @param traits the others stay 0
    Fit(double priorVariance, Set<Trait> traits) {
        priorPrecision = 1 / priorVariance;
        this.traits = traits;
    }

    static double[] nothing() {
        return new double[TRAITS];
    }

    /// @param shares how much each choice counts, 0 to 1
    /// @param start where to look first
    double[] of(List<Choice> choices, double[] shares, double[] start) {
        var weights = start.clone();
        var likelihood = likelihood(choices, shares, weights);
        for (var step = 0; step < MOST_STEPS; step++) {
            var direction = direction(choices, shares, weights);
            var length = 1.0;
            var tried = moved(weights, direction, length);
            var reached = likelihood(choices, shares, tried);
            for (var halving = 0; !(reached >= likelihood) && halving < MOST_HALVINGS; halving++) {
                length /= 2;
                tried = moved(weights, direction, length);
                reached = likelihood(choices, shares, tried);
            }
            if (!(reached >= likelihood)) {
                return weights;
            }
            var gain = reached - likelihood;
            weights = tried;
            likelihood = reached;
            if (gain <= SMALLEST_GAIN) {
                return weights;
            }
        }
        return weights;
    }

    private double[] direction(List<Choice> choices, double[] shares, double[] weights) {
        var gradient = new double[TRAITS];
        var information = new double[TRAITS][TRAITS];
        for (var i = 0; i < shares.length; i++) {
            var choice = choices.get(i);
            var probabilities = Logit.probabilities(choice, weights);
            var pull = Logit.gradient(choice, probabilities);
            for (var trait = 0; trait < TRAITS; trait++) {
                gradient[trait] += shares[i] * pull[trait];
            }
            Logit.addInformation(choice, probabilities, shares[i], information);
        }
        for (var trait : Trait.values()) {
            var index = trait.index();
            gradient[index] -= priorPrecision * weights[index];
            information[index][index] += priorPrecision;
            if (!traits.contains(trait)) {
                hold(index, gradient, information);
            }
        }
        return new Cholesky(information).solve(gradient);
    }

    private static void hold(int held, double[] gradient, double[][] information) {
        gradient[held] = 0;
        for (var other = 0; other < TRAITS; other++) {
            information[held][other] = held == other ? 1 : 0;
            information[other][held] = information[held][other];
        }
    }

    private double likelihood(List<Choice> choices, double[] shares, double[] weights) {
        var sum = 0.0;
        for (var weight : weights) {
            sum -= priorPrecision * weight * weight / 2;
        }
        for (var i = 0; i < shares.length; i++) {
            var choice = choices.get(i);
            sum += shares[i] * StrictMath.log(Logit.probabilities(choice, weights)[choice.chosen()]);
        }
        return sum;
    }

    private static double[] moved(double[] weights, double[] direction, double length) {
        var moved = weights.clone();
        for (var trait = 0; trait < TRAITS; trait++) {
            moved[trait] += length * direction[trait];
        }
        return moved;
    }
}
