package auteur.query.learning.replay;

import auteur.query.learning.replay.ReplayResult.Interval;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/// Intervals by drawing creators again, since one creator's choices resemble each other. Creators stand in a fixed number of groups by a
/// hash of their id, so that memory does not grow with them; the seed is fixed, so that the same choices give the same interval.
final class Bootstrap {

    private static final int GROUPS = 512;
    private static final int DRAWS = 1000;
    private static final long SEED = 20261121;

    private final Tally[] groups = Stream.generate(Tally::new).limit(GROUPS).toArray(Tally[]::new);

    void add(UUID creator, double chosenProbability, Place place) {
        var hash = (creator.getMostSignificantBits() * 0x9E3779B97F4A7C15L) ^ creator.getLeastSignificantBits();
        groups[(int) Long.remainderUnsigned((hash * 0xBF58476D1CE4E5B9L) >>> 16, GROUPS)].add(chosenProbability, place);
    }

    Interval interval(ToDoubleFunction<Tally> sum) {
        return interval(sums(sum).stream().filter(group -> group.choices() > 0).toList());
    }

    /// What was lost on each group, on those without a choice as well.
    List<GroupSum> losses() {
        return sums(Tally::loss);
    }

    /// The interval of the mean over choices.
    ///
    /// @param filled groups with choices, and what is summed up over each
    static Interval interval(List<GroupSum> filled) {
        if (filled.isEmpty()) {
            return new Interval(0, 0);
        }
        var random = new SplittableRandom(SEED);
        var means = new double[DRAWS];
        for (var draw = 0; draw < DRAWS; draw++) {
            var total = 0.0;
            var choices = 0L;
            for (var i = 0; i < filled.size(); i++) {
                var group = filled.get(random.nextInt(filled.size()));
                total += group.sum();
                choices += group.choices();
            }
            means[draw] = total / choices;
        }
        Arrays.sort(means);
        return new Interval(means[DRAWS / 40], means[DRAWS - 1 - DRAWS / 40]);
    }

    private List<GroupSum> sums(ToDoubleFunction<Tally> sum) {
        return Arrays.stream(groups).map(group -> new GroupSum(group.choices(), sum.applyAsDouble(group))).toList();
    }
}
