package auteur.query.learning.replay;

import auteur.command.taste.Choice;
import auteur.command.taste.Logit;
import auteur.query.learning.RecordedChoice;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Optional;
import java.util.UUID;

/// Fits the weights of one creator after the other, so it remembers the choices of one creator only.
final class BatchLearner implements Learner {

    /// Older choices of a creator are left out of the fit.
    private static final int MOST_CHOICES = 1000;

    private record Made(Choice choice, Instant at) {}

    private final RuleSpec spec;
    private final Fit fit;
    private final Deque<Made> made = new ArrayDeque<>();
    private double[] weights = Fit.nothing();
    private UUID creator = new UUID(0, 0);

    BatchLearner(RuleSpec spec) {
        this.spec = spec;
        fit = new Fit(spec.priorVariance(), spec.traits());
    }

    @Override
    public double[] predict(RecordedChoice recorded, Choice choice) {
        if (!recorded.user().equals(creator)) {
            creator = recorded.user();
            made.clear();
            weights = Fit.nothing();
        }
        var choices = new ArrayList<Choice>(made.size());
        var shares = new double[made.size()];
        for (var one : made) {
            shares[choices.size()] = spec.left(Duration.between(one.at(), recorded.at()));
            choices.add(one.choice());
        }
        weights = fit.of(choices, shares, weights);
        return Logit.probabilities(choice, weights);
    }

    @Override
    public void learn(RecordedChoice recorded, Choice choice, double[] predicted) {
        if (made.size() == MOST_CHOICES) {
            made.removeFirst();
        }
        made.addLast(new Made(choice, recorded.at()));
    }

    @Override
    public Optional<double[]> weights() {
        return Optional.of(weights);
    }
}
