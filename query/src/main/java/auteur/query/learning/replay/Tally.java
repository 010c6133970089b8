package auteur.query.learning.replay;

import auteur.query.learning.replay.ReplayResult.Figures;

/// Adds up how well choices were predicted.
final class Tally {

    /// Keeps the loss finite when something impossible is chosen.
    static final double LEAST_PROBABILITY = 1e-12;

    private long choices;
    private double loss;
    private double first;
    private double second;
    private double reciprocalRanks;

    void add(double chosenProbability, Place place) {
        choices++;
        loss += lossOf(chosenProbability);
        first += place.among(1);
        second += place.among(2);
        reciprocalRanks += place.reciprocalRank();
    }

    void add(Tally other) {
        choices += other.choices;
        loss += other.loss;
        first += other.first;
        second += other.second;
        reciprocalRanks += other.reciprocalRanks;
    }

    static double lossOf(double probability) {
        return -StrictMath.log(Math.max(LEAST_PROBABILITY, probability));
    }

    long choices() {
        return choices;
    }

    double loss() {
        return loss;
    }

    double first() {
        return first;
    }

    Figures figures() {
        var n = Math.max(1, choices);
        return new Figures(choices, loss / n, first / n, second / n, reciprocalRanks / n);
    }
}
