package auteur.query.learning.replay;

import auteur.query.learning.replay.ReplayResult.Weighted;

/// Adds up choices by the inverse of the probability that was shown.
final class Propensity {

    /// Less likely choices weigh no more than this one.
    private static final double LEAST = 0.02;

    private long choices;
    private long clipped;
    private double weights;
    private double squares;
    private double losses;
    private double hits;

    void add(double shown, double predicted, Place place) {
        var weight = 1 / Math.max(LEAST, shown);
        choices++;
        clipped += shown < LEAST ? 1 : 0;
        weights += weight;
        squares += weight * weight;
        losses += weight * Tally.lossOf(predicted);
        hits += weight * place.among(1);
    }

    Weighted weighted() {
        return choices == 0
                ? new Weighted(0, 0, 0, 0)
                : new Weighted(
                        losses / weights, hits / weights, weights * weights / squares, (double) clipped / choices);
    }
}
