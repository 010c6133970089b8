package auteur.query.learning.replay;

import auteur.command.direction.Trait;
import auteur.command.taste.Belief;
import auteur.command.taste.Choice;
import auteur.command.taste.LearningRule;
import auteur.query.learning.RecordedChoice;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Keeps a belief for each creator and moves it with each choice.
final class StepLearner implements Learner {

    private record Known(Belief belief, Instant at) {}

    private final RuleSpec spec;
    private final LearningRule rule;
    private final Belief beginning;
    private final Map<UUID, Known> creators = new HashMap<>();
    private Belief current;

    StepLearner(RuleSpec spec) {
        this.spec = spec;
        rule = spec.kind() == RuleSpec.Kind.GRADIENT ? LearningRule.GRADIENT : LearningRule.NEWTON;
        beginning = beginning(spec);
        current = beginning;
    }

    /// Traits that are not learned are held at 0.
    static Belief beginning(RuleSpec spec) {
        var belief = Belief.prior(spec.priorVariance());
        for (var trait : Trait.values()) {
            belief = spec.traits().contains(trait) ? belief : belief.held(trait, 0);
        }
        return belief;
    }

    @Override
    public double[] predict(RecordedChoice recorded, Choice choice) {
        var known = creators.get(recorded.user());
        if (known == null) {
            current = beginning;
        } else if (spec.halfLifeDays() == null) {
            current = known.belief();
        } else {
            current = known.belief().faded(spec.left(Duration.between(known.at(), recorded.at())));
        }
        return current.probabilities(choice);
    }

    @Override
    public void learn(RecordedChoice recorded, Choice choice, double[] predicted) {
        current = current.after(choice, predicted, rule, spec.learningRate());
        creators.put(recorded.user(), new Known(current, recorded.at()));
    }

    @Override
    public Optional<double[]> weights() {
        return Optional.of(current.mean());
    }
}
