package auteur.query.learning.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import auteur.query.learning.replay.Comparison.Verdict;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final int GROUPS = 40;
    private static final int CHOICES = 20;

    private final SplittableRandom random = new SplittableRandom(7);
    private final List<GroupSum> baseline = groups(GROUPS, _ -> 10 + 20 * random.nextDouble());

    @Test
    void tellsApartWhatTwoIntervalsDoNot() {
        var better = shifted(baseline, () -> -0.2 - 0.2 * random.nextDouble());

        var comparison = Comparison.of(better, baseline).orElseThrow();

        assertThat(comparison.choices()).isEqualTo(GROUPS * CHOICES);
        assertThat(comparison.difference()).isEqualTo(-0.015, within(0.003));
        assertThat(comparison.interval().low()).isLessThan(comparison.difference());
        assertThat(comparison.interval().high()).isGreaterThan(comparison.difference()).isNegative();
        assertThat(comparison.verdict()).isEqualTo(Verdict.BETTER);
        assertThat(Bootstrap.interval(better).high()).isGreaterThan(Bootstrap.interval(baseline).low());
    }

    @Test
    void isTheOppositeTheOtherWayRound() {
        var better = shifted(baseline, () -> -0.2 - 0.2 * random.nextDouble());
        var there = Comparison.of(better, baseline).orElseThrow();
        var back = Comparison.of(baseline, better).orElseThrow();

        assertThat(back.verdict()).isEqualTo(Verdict.WORSE);
        assertThat(back.difference()).isEqualTo(-there.difference());
        assertThat(back.interval().low()).isEqualTo(-there.interval().high(), within(1e-3));
    }

    @Test
    void doesNotTellApartWhatDiffersByChanceAlone() {
        var other = shifted(baseline, () -> random.nextDouble() - 0.5);
        assertThat(Comparison.of(other, baseline).orElseThrow().verdict()).isEqualTo(Verdict.NOT_TOLD_APART);
        assertThat(Comparison.of(baseline, baseline).orElseThrow().difference()).isZero();
        assertThat(Comparison.of(baseline, baseline).orElseThrow().verdict()).isEqualTo(Verdict.NOT_TOLD_APART);
    }

    @Test
    void saysNothingOfFewCreators() {
        var few = groups(9, _ -> 10);
        var comparison = Comparison.of(shifted(few, () -> -1), few).orElseThrow();
        assertThat(comparison.interval().high()).isNegative();
        assertThat(comparison.verdict()).isEqualTo(Verdict.NOT_TOLD_APART);
    }

    @Test
    void comparesOnlyTheSameChoices() {
        assertThat(Comparison.of(baseline, groups(GROUPS - 1, _ -> 10))).isEmpty();
        assertThat(Comparison.of(List.of(new GroupSum(3, 1)), List.of(new GroupSum(4, 1)))).isEmpty();
    }

    @Test
    void isTheSameEachTime() {
        var other = shifted(baseline, () -> random.nextDouble() - 0.6);
        assertThat(Comparison.of(other, baseline)).isEqualTo(Comparison.of(other, baseline));
    }

    private static List<GroupSum> groups(int count, IntToDoubleFunction loss) {
        return IntStream.range(0, count).mapToObj(n -> new GroupSum(CHOICES, loss.applyAsDouble(n))).toList();
    }

    private static List<GroupSum> shifted(List<GroupSum> groups, DoubleSupplier by) {
        return groups.stream().map(group -> new GroupSum(group.choices(), group.sum() + by.getAsDouble())).toList();
    }
}
