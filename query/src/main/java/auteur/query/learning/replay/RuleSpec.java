package auteur.query.learning.replay;

import auteur.command.direction.Trait;
import auteur.command.taste.Belief;
import auteur.query.learning.LearnedChoices.Order;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A rule by which choices could have been learned.
///
/// @param learningRate the η of [Kind#GRADIENT], above 0 to 10
/// @param priorVariance how far weights are expected from 0, squared: above 0 to 10000
/// @param halfLifeDays after how long half of what was learned counts no more, 0.01 to 100000; null for never
/// @param traits whose weights are learned; the others stay 0
public record RuleSpec(
        Kind kind, double learningRate, double priorVariance, @Nullable Double halfLifeDays, Set<Trait> traits) {

    /// What a rule does in principle.
    public enum Kind {

        /// As the studio learns: a Newton step on the posterior after each choice.
        NEWTON,

        /// A gradient step of a fixed rate after each choice, as the studio learned at first.
        GRADIENT,

        /// The most likely weights under all choices so far, found anew before each prediction: the ceiling.
        BATCH,

        /// Each director's share of all choices so far, whoever made them.
        POPULARITY,

        /// All directors alike.
        UNIFORM
    }

    public static final double USUAL_RATE = 0.5;

    /// @throws IllegalArgumentException when a number is out of its range or no trait is left
    public RuleSpec {
        traits = Set.copyOf(traits);
        require(learningRate > 0 && learningRate <= 10, "learningRate is above 0 and at most 10");
        require(priorVariance > 0 && priorVariance <= 10_000, "priorVariance is above 0 and at most 10000");
        require(
                halfLifeDays == null || (halfLifeDays >= 0.01 && halfLifeDays <= 100_000),
                "halfLifeDays is from 0.01 to 100000");
        require(!traits.isEmpty(), "traits names at least one");
    }

    public static RuleSpec of(Kind kind) {
        return new RuleSpec(kind, USUAL_RATE, Belief.PRIOR_VARIANCE, null, Set.of(Trait.values()));
    }

    /// What tells it from other rules, in the same words for the same rule.
    String canonical() {
        return "%s eta=%s prior=%s halfLife=%s traits=%s"
                .formatted(kind, learningRate, priorVariance, halfLifeDays, new TreeSet<>(traits));
    }

    /// The share that is left of what was learned this long ago.
    double left(Duration age) {
        return halfLifeDays == null
                ? 1
                : StrictMath.pow(0.5, Math.max(0, age.toMillis()) / (halfLifeDays * Duration.ofDays(1).toMillis()));
    }

    Order order() {
        return kind == Kind.BATCH ? Order.BY_CREATOR : Order.BY_POSITION;
    }

    Learner learner() {
        return switch (kind) {
            case NEWTON, GRADIENT -> new StepLearner(this);
            case BATCH -> new BatchLearner(this);
            case POPULARITY -> new PopularityLearner();
            case UNIFORM -> new UniformLearner();
        };
    }

    private static void require(boolean isTrue, String otherwise) {
        if (!isTrue) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
