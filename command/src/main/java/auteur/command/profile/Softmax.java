package auteur.command.profile;

import java.util.Arrays;

/// Turns utilities into choice probabilities that sum to 1; safe for utilities of any size.
public final class Softmax {

    private Softmax() {}

    public static double[] of(double[] utilities) {
        var highest = Arrays.stream(utilities).max().orElse(0);
        var weights = Arrays.stream(utilities).map(u -> Math.exp(u - highest)).toArray();
        var sum = Arrays.stream(weights).sum();
        return Arrays.stream(weights).map(w -> w / sum).toArray();
    }
}
