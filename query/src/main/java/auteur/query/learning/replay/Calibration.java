package auteur.query.learning.replay;

import auteur.query.learning.replay.ReplayResult.Bin;
import java.util.ArrayList;
import java.util.List;

/// Compares what was predicted with what happened, option by option.
final class Calibration {

    private static final int BINS = 10;

    private final double[] predicted = new double[BINS];
    private final long[] chosen = new long[BINS];
    private final long[] options = new long[BINS];

    void add(double[] probabilities, int choice) {
        for (var option = 0; option < probabilities.length; option++) {
            var bin = Math.clamp((int) (probabilities[option] * BINS), 0, BINS - 1);
            predicted[bin] += probabilities[option];
            chosen[bin] += option == choice ? 1 : 0;
            options[bin]++;
        }
    }

    List<Bin> bins() {
        var bins = new ArrayList<Bin>();
        for (var bin = 0; bin < BINS; bin++) {
            if (options[bin] > 0) {
                bins.add(new Bin(
                        predicted[bin] / options[bin], (double) chosen[bin] / options[bin], options[bin]));
            }
        }
        return bins;
    }
}
