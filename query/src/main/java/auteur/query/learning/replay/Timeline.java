package auteur.query.learning.replay;

import static auteur.command.taste.Choice.TRAITS;

import auteur.command.direction.Traits;
import auteur.query.learning.RecordedChoice;
import auteur.query.learning.replay.ReplayResult.TimePoint;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/// What happened day by day, told by month when it is long.
final class Timeline {

    private static final int MOST_DAYS = 92;
    private static final int OF_MONTH = "2026-11".length();

    private static final class Span {

        private final Tally tally = new Tally();
        private final SortedMap<String, Long> directors = new TreeMap<>();
        private final double[] moved = new double[TRAITS];
        private long newCreators;

        private void add(Span other) {
            tally.add(other.tally);
            other.directors.forEach((director, times) -> directors.merge(director, times, Long::sum));
            newCreators += other.newCreators;
            for (var trait = 0; trait < TRAITS; trait++) {
                moved[trait] += other.moved[trait];
            }
        }
    }

    private final SortedMap<String, Span> days = new TreeMap<>();
    private final Map<UUID, double[]> weights = new HashMap<>();

    void add(RecordedChoice recorded, double predicted, Place place) {
        var span = of(recorded);
        span.tally.add(predicted, place);
        span.directors.merge(recorded.director(), 1L, Long::sum);
    }

    /// Where the creator's weights are after the choice.
    void move(RecordedChoice recorded, double[] after) {
        var span = of(recorded);
        var before = weights.put(recorded.user(), after);
        span.newCreators += before == null ? 1 : 0;
        for (var trait = 0; trait < TRAITS; trait++) {
            span.moved[trait] += after[trait] - (before == null ? 0 : before[trait]);
        }
    }

    List<TimePoint> points() {
        var spans = days.size() > MOST_DAYS ? months() : days;
        var sum = new double[TRAITS];
        var creators = new long[1];
        return spans.entrySet().stream().map(entry -> {
            var span = entry.getValue();
            creators[0] += span.newCreators;
            for (var trait = 0; trait < TRAITS; trait++) {
                sum[trait] += span.moved[trait];
            }
            var among = Math.max(1, creators[0]);
            var mean = Traits.each(trait -> sum[trait.index()] / among);
            return new TimePoint(entry.getKey(), span.tally.figures(), mean, span.directors);
        }).toList();
    }

    private SortedMap<String, Span> months() {
        var months = new TreeMap<String, Span>();
        days.forEach((day, span) -> months.computeIfAbsent(day.substring(0, OF_MONTH), _ -> new Span()).add(span));
        return months;
    }

    private Span of(RecordedChoice recorded) {
        var day = LocalDate.ofInstant(recorded.at(), ZoneOffset.UTC).toString();
        return days.computeIfAbsent(day, _ -> new Span());
    }
}
