package auteur.command.taste;

import static auteur.command.taste.Choice.TRAITS;

/// The most likely weights after one choice, given what was believed before: Newton's method with halved steps on a concave function.
final class Posterior {

    private static final int MOST_STEPS = 12;
    private static final int MOST_HALVINGS = 12;
    private static final double LEAST_GAIN = 1e-8;

    private final double[] before;
    private final double[][] precision;
    private final Choice choice;

    /// @param precision of the belief before, positive definite
    Posterior(double[] before, double[][] precision, Choice choice) {
        this.before = before;
        this.precision = precision;
        this.choice = choice;
    }

    /// @param isHeld which weights stay as they are
    double[] mode(boolean[] isHeld) {
        var weights = before.clone();
        var height = height(weights);
        for (var step = 0; step < MOST_STEPS; step++) {
            var direction = direction(weights, isHeld);
            var length = 1.0;
            var tried = moved(weights, direction, length);
            for (var halving = 0; height(tried) < height && halving < MOST_HALVINGS; halving++) {
                length /= 2;
                tried = moved(weights, direction, length);
            }
            var gain = height(tried) - height;
            if (!(gain > LEAST_GAIN)) {
                return weights;
            }
            weights = tried;
            height += gain;
        }
        return weights;
    }

    /// The logarithm of the posterior, but for a constant.
    private double height(double[] weights) {
        var sum = 0.0;
        for (var row = 0; row < TRAITS; row++) {
            for (var column = 0; column < TRAITS; column++) {
                sum += (weights[row] - before[row]) * precision[row][column] * (weights[column] - before[column]);
            }
        }
        return StrictMath.log(Logit.probabilities(choice, weights)[choice.chosen()]) - sum / 2;
    }

    private double[] direction(double[] weights, boolean[] isHeld) {
        var probabilities = Logit.probabilities(choice, weights);
        var gradient = Logit.gradient(choice, probabilities);
        var curvature = new double[TRAITS][TRAITS];
        Logit.addInformation(choice, probabilities, 1, curvature);
        for (var row = 0; row < TRAITS; row++) {
            for (var column = 0; column < TRAITS; column++) {
                gradient[row] -= precision[row][column] * (weights[column] - before[column]);
                curvature[row][column] = isHeld[row] || isHeld[column]
                        ? (row == column ? 1 : 0)
                        : curvature[row][column] + precision[row][column];
            }
            gradient[row] = isHeld[row] ? 0 : gradient[row];
        }
        return new Cholesky(curvature).solve(gradient);
    }

    private static double[] moved(double[] weights, double[] direction, double length) {
        var moved = weights.clone();
        for (var trait = 0; trait < TRAITS; trait++) {
            moved[trait] += length * direction[trait];
        }
        return moved;
    }
}
