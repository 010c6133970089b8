package auteur.command.taste;

import static auteur.command.taste.Choice.TRAITS;

import auteur.command.direction.Trait;
import auteur.command.direction.Traits;
import java.util.Arrays;

/// What is believed of the weights θ: a normal distribution around a mean, starting from 0 with the prior's variance. A trait can be held:
/// then choices do not move it.
public final class Belief {

    /// The variance of a weight before anything is known of it: most creators' weights are expected within ±3.
    public static final double PRIOR_VARIANCE = 2;

    private final double[] mean;
    private final double[][] information;
    private final double priorPrecision;
    private final int held;

    private Belief(double[] mean, double[][] information, double priorPrecision, int held) {
        this.mean = mean;
        this.information = information;
        this.priorPrecision = priorPrecision;
        this.held = held;
    }

    public static Belief prior(double variance) {
        return new Belief(new double[TRAITS], new double[TRAITS][TRAITS], 1 / variance, 0);
    }

    public double[] mean() {
        return mean.clone();
    }

    public Traits weights() {
        return Traits.each(trait -> mean[trait.index()]);
    }

    public double[] probabilities(Choice choice) {
        return Logit.probabilities(choice, mean);
    }

    /// After learning from a choice.
    ///
    /// @param rate the η of [LearningRule#GRADIENT]; of no account to others
    public Belief after(Choice choice, LearningRule rule, double rate) {
        return after(choice, probabilities(choice), rule, rate);
    }

    /// The same, with the [#probabilities] at hand.
    public Belief after(Choice choice, double[] probabilities, LearningRule rule, double rate) {
        return switch (rule) {
            case GRADIENT -> {
                var step = withoutHeld(Logit.gradient(choice, probabilities));
                var moved = mean.clone();
                for (var trait = 0; trait < TRAITS; trait++) {
                    moved[trait] += rate * step[trait];
                }
                yield moved(moved, choice, probabilities);
            }
            case NEWTON -> {
                var moved = new Posterior(mean, precision(), choice).mode(heldTraits());
                yield moved(moved, choice, Logit.probabilities(choice, moved));
            }
        };
    }

    private Belief moved(double[] weights, Choice choice, double[] probabilities) {
        var learned = copy(information);
        Logit.addInformation(choice, probabilities, 1, learned);
        return new Belief(weights, learned, priorPrecision, held);
    }

    /// With a weight that stays as it is until it is let go.
    public Belief held(Trait trait, double weight) {
        var moved = mean.clone();
        moved[trait.index()] = weight;
        return new Belief(moved, information, priorPrecision, held | 1 << trait.index());
    }

    public Belief released(Trait trait) {
        return new Belief(mean, information, priorPrecision, held & ~(1 << trait.index()));
    }

    /// As if nothing had been learned about a trait.
    public Belief reset(Trait trait) {
        var index = trait.index();
        var moved = mean.clone();
        moved[index] = 0;
        var left = copy(information);
        for (var other = 0; other < TRAITS; other++) {
            left[index][other] = 0;
            left[other][index] = 0;
        }
        return new Belief(moved, left, priorPrecision, held & ~(1 << index));
    }

    /// With a share of the information so far, 0 to 1; the mean stays.
    public Belief faded(double share) {
        var left = copy(information);
        for (var row : left) {
            for (var column = 0; column < TRAITS; column++) {
                row[column] *= share;
            }
        }
        return new Belief(mean, left, priorPrecision, held);
    }

    /// The same weights, as sure as this much information makes them.
    public Belief knowing(double[][] all) {
        return new Belief(mean, copy(all), priorPrecision, held);
    }

    public boolean isHeld(Trait trait) {
        return isHeld(trait.index());
    }

    /// Whether nothing is known of a trait.
    public boolean isNew(Trait trait) {
        var index = trait.index();
        return mean[index] == 0 && information[index][index] == 0 && !isHeld(trait);
    }

    /// The η of the gradient step that goes as far along the gradient as this does to `after`; 0 where there is none.
    double rateTo(Belief after, Choice choice) {
        var gradient = withoutHeld(Logit.gradient(choice, probabilities(choice)));
        var along = 0.0;
        var length = 0.0;
        for (var trait = 0; trait < TRAITS; trait++) {
            along += gradient[trait] * (after.mean[trait] - mean[trait]);
            length += gradient[trait] * gradient[trait];
        }
        return length == 0 ? 0 : along / length;
    }

    /// How sure a weight is, from 0 (as much as before any choice) towards 1: the part of the prior's standard deviation that is gone.
    public double confidence(Trait trait) {
        var unit = new double[TRAITS];
        unit[trait.index()] = 1;
        var variance = new Cholesky(withPrior(information)).solve(unit)[trait.index()];
        return Math.clamp(1 - Math.sqrt(variance * priorPrecision), 0, 1);
    }

    private double[][] precision() {
        return withPrior(information);
    }

    private boolean[] heldTraits() {
        var traits = new boolean[TRAITS];
        for (var trait = 0; trait < TRAITS; trait++) {
            traits[trait] = isHeld(trait);
        }
        return traits;
    }

    private double[][] withPrior(double[][] learned) {
        var precision = copy(learned);
        for (var trait = 0; trait < TRAITS; trait++) {
            precision[trait][trait] += priorPrecision;
        }
        return precision;
    }

    private double[] withoutHeld(double[] gradient) {
        for (var trait = 0; trait < TRAITS; trait++) {
            gradient[trait] = isHeld(trait) ? 0 : gradient[trait];
        }
        return gradient;
    }

    private boolean isHeld(int trait) {
        return (held & 1 << trait) != 0;
    }

    private static double[][] copy(double[][] matrix) {
        return Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
    }
}
