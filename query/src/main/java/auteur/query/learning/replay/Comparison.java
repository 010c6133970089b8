package auteur.query.learning.replay;

import auteur.query.learning.replay.ReplayResult.Interval;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// How the log-loss of a replay differs from that of a baseline over the same choices. Creators are drawn together with what both lost on
/// them, so what makes a creator hard to predict for both is no part of the difference: it is told far more sharply than by two intervals
/// (a paired cluster bootstrap: Efron and Tibshirani 1993, chapters 8 and 16). Always the same for the same two results.
///
/// @param choices how many
/// @param difference in log-loss: below 0 where the baseline predicts worse
/// @param interval of the difference
public record Comparison(long choices, double difference, Interval interval, Verdict verdict) {

    /// Fewer groups of creators say nothing of others.
    private static final int LEAST_GROUPS = 10;

    /// What the interval says.
    public enum Verdict {

        /// All of it is below 0: the baseline predicts worse.
        BETTER,

        /// All of it is above 0.
        WORSE,

        /// 0 is in it, or fewer than ten creators chose.
        NOT_TOLD_APART
    }

    /// @param replay what it lost on each group
    /// @param baseline what that lost on each
    /// @return empty where the two are of different choices, as after somebody between them was erased
    public static Optional<Comparison> of(List<GroupSum> replay, List<GroupSum> baseline) {
        var counts = counts(replay);
        if (!counts.equals(counts(baseline))) {
            return Optional.empty();
        }
        var apart = IntStream.range(0, counts.size())
                .mapToObj(n -> new GroupSum(counts.get(n), replay.get(n).sum() - baseline.get(n).sum()))
                .filter(group -> group.choices() > 0)
                .toList();
        var choices = counts.stream().mapToLong(Long::longValue).sum();
        var difference = apart.stream().mapToDouble(GroupSum::sum).sum() / Math.max(1, choices);
        var interval = Bootstrap.interval(apart);
        return Optional.of(new Comparison(choices, difference, interval, verdict(apart.size(), interval)));
    }

    private static Verdict verdict(int groups, Interval interval) {
        if (groups < LEAST_GROUPS || (interval.low() <= 0 && interval.high() >= 0)) {
            return Verdict.NOT_TOLD_APART;
        }
        return interval.high() < 0 ? Verdict.BETTER : Verdict.WORSE;
    }

    private static List<Long> counts(List<GroupSum> groups) {
        return groups.stream().map(GroupSum::choices).toList();
    }
}
