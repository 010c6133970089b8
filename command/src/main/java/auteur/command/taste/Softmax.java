package auteur.command.taste;

/// Turns utilities into choice probabilities that sum to 1; safe for utilities of any size.
public final class Softmax {

    private Softmax() {}

    public static double[] of(double[] utilities) {
        var highest = Double.NEGATIVE_INFINITY;
        for (var utility : utilities) {
            highest = Math.max(highest, utility);
        }
        var weights = new double[utilities.length];
        var sum = 0.0;
        for (var i = 0; i < weights.length; i++) {
            weights[i] = StrictMath.exp(utilities[i] - highest);
            sum += weights[i];
        }
        for (var i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
        return weights;
    }
}
