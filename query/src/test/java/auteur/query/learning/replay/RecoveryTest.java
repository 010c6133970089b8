package auteur.query.learning.replay;

import static org.assertj.core.api.Assertions.assertThat;

import auteur.command.direction.Trait;
import auteur.command.taste.Choice;
import auteur.command.taste.Logit;
import auteur.query.learning.LearningRange;
import auteur.query.learning.RecordedChoice;
import auteur.query.learning.replay.RuleSpec.Kind;
import auteur.query.learning.replay.SyntheticCreators.Sitting;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Creators with known tastes make 50 choices each; the studio finds their tastes again.
class RecoveryTest {

    private static final int CREATORS = Integer.getInteger("auteur.synthetic.creators", 150);
    private static final int LEARNED = 50;
    private static final int LATER = 40;
    private static final double STRONG = 0.75;

    private static List<Sitting> sittings = List.of();
    private static final Map<Kind, ReplayResult> RESULTS = new EnumMap<>(Kind.class);

    @BeforeAll
    static void choose() {
        var studio = new SyntheticCreators(20261121);
        sittings = IntStream.range(0, CREATORS)
                .mapToObj(creator -> studio.sit(creator, LEARNED, LATER))
                .toList();
        for (var kind : Kind.values()) {
            RESULTS.put(kind, replay(RuleSpec.of(kind)));
        }
    }

    @Test
    void theLiveRuleIsWithinFivePercentOfTheBatchFitAfterFiftyChoices() {
        var fit = new Fit(RuleSpec.of(Kind.BATCH).priorVariance(), Set.of(Trait.values()));
        var live = sittings.stream().mapToDouble(sitting -> loss(sitting.later(), sitting.belief().mean())).sum();
        var batch = sittings.stream().mapToDouble(sitting -> loss(sitting.later(), fitted(fit, sitting))).sum();
        var known = sittings.stream().mapToDouble(sitting -> loss(sitting.later(), truth(sitting))).sum();

        assertThat(live).isBetween(known, batch * 1.05);
    }

    @Test
    void theLiveRulePredictsNearlyAsTheBatchFitAllAlong() {
        assertThat(logLoss(Kind.NEWTON)).isLessThan(logLoss(Kind.BATCH) * 1.05);
    }

    @Test
    void theLiveRuleIsClearlyBetterThanTheBaselinesAndThePlainGradient() {
        for (var baseline : List.of(Kind.UNIFORM, Kind.POPULARITY)) {
            assertThat(result(Kind.NEWTON).logLoss().high()).isLessThan(result(baseline).logLoss().low() * 0.8);
            assertThat(result(Kind.NEWTON).top1().low()).isGreaterThan(result(baseline).top1().high());
        }
        assertThat(logLoss(Kind.NEWTON)).isLessThan(logLoss(Kind.GRADIENT) * 0.97);
    }

    @Test
    void findsTheSignsOfStrongTraits() {
        var right = 0;
        var all = 0;
        for (var sitting : sittings) {
            for (var trait : Trait.values()) {
                if (Math.abs(sitting.taste().of(trait)) > STRONG) {
                    all++;
                    right += sitting.taste().of(trait) * sitting.belief().weights().of(trait) > 0 ? 1 : 0;
                }
            }
        }
        assertThat((double) right / all).isGreaterThan(0.93);
    }

    @Test
    void saysWhatIsLikelyAsOftenAsItIsChosen() {
        assertThat(result(Kind.NEWTON).calibration())
                .filteredOn(bin -> bin.options() > 200)
                .allSatisfy(
                        bin -> assertThat(bin.observed()).isBetween(bin.predicted() - 0.08, bin.predicted() + 0.08));
    }

    @Test
    void guessesAsWellAsChanceWhenItKnowsNothing() {
        var uniform = result(Kind.UNIFORM).overall();
        assertThat(uniform.logLoss()).isBetween(Math.log(8) - 1e-9, Math.log(8) + 1e-9);
        assertThat(uniform.top1()).isBetween(0.125 - 1e-9, 0.125 + 1e-9);
        assertThat(uniform.top2()).isBetween(0.25 - 1e-9, 0.25 + 1e-9);
    }

    @Test
    void learnsOnlyTheTraitsItIsTold() {
        var spec = new RuleSpec(Kind.NEWTON, 0.5, 2, null, Set.of(Trait.WARMTH));
        var last = replay(spec).time().getLast().weights();
        assertThat(last.of(Trait.WARMTH)).isNotZero();
        assertThat(last.of(Trait.PACE)).isZero();
    }

    @Test
    void theSameChoicesGiveTheSameDigestAndAnotherRuleGivesAnother() {
        var range = LearningRange.all(1000);
        var spec = RuleSpec.of(Kind.NEWTON);
        var faded = new RuleSpec(Kind.NEWTON, 0.5, 2, 30.0, Set.of(Trait.values()));
        assertThat(Replay.digest(spec, range, replay(spec))).isEqualTo(Replay.digest(spec, range, result(Kind.NEWTON)));
        assertThat(Replay.digest(faded, range, replay(faded))).isNotEqualTo(Replay.digest(spec, range, replay(spec)));
    }

    private static ReplayResult replay(RuleSpec spec) {
        var evaluation = new Evaluation(spec.learner());
        var all = sittings.stream().flatMap(sitting -> sitting.learned().stream());
        (spec.kind() == Kind.BATCH ? all : all.sorted(Comparator.comparing(RecordedChoice::at)))
                .forEach(evaluation::take);
        return evaluation.result();
    }

    private static ReplayResult result(Kind kind) {
        return Objects.requireNonNull(RESULTS.get(kind));
    }

    private static double logLoss(Kind kind) {
        return result(kind).overall().logLoss();
    }

    private static double[] fitted(Fit fit, Sitting sitting) {
        var choices = sitting.learned().stream().map(RecordedChoice::choice).toList();
        var shares = new double[choices.size()];
        Arrays.fill(shares, 1);
        return fit.of(choices, shares, Fit.nothing());
    }

    private static double[] truth(Sitting sitting) {
        return Arrays.stream(Trait.values()).mapToDouble(sitting.taste()::of).toArray();
    }

    private static double loss(List<Choice> choices, double[] weights) {
        return choices.stream()
                .mapToDouble(choice -> Tally.lossOf(Logit.probabilities(choice, weights)[choice.chosen()]))
                .average()
                .orElseThrow();
    }
}
