package auteur.infra.eventstore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// What was measured, by figure and contender, one value a round, and a table of it.
public final class Figures {

    private static final double LARGE = 100;

    private final Map<String, List<Double>> values = new HashMap<>();

    public void add(String figure, String contender, double value) {
        values.computeIfAbsent(key(figure, contender), _ -> new ArrayList<>()).add(value);
    }

    /// Ratios are those of each round. Empty for what was not measured.
    public String row(String figure, String mine, String beside, String aim) {
        var theirs = of(figure, beside);
        var own = of(figure, mine);
        if (own.isEmpty() || theirs.isEmpty()) {
            return "";
        }
        var ratios = IntStream.range(0, own.size()).mapToDouble(round -> own.get(round) / theirs.get(round));
        return "| %s | %s | %s %s | %s | %s |%n"
                .formatted(figure, spread(own), beside, spread(theirs), spread(ratios, "%.2f"), aim);
    }

    public String row(String figure, String mine, String aim) {
        return "| %s | %s | | | %s |%n".formatted(figure, spread(of(figure, mine)), aim);
    }

    private List<Double> of(String figure, String contender) {
        return values.getOrDefault(key(figure, contender), List.of());
    }

    private static String key(String figure, String contender) {
        return figure + '/' + contender;
    }

    private static String spread(List<Double> rounds) {
        var isLarge = rounds.stream().anyMatch(value -> value >= LARGE);
        return spread(rounds.stream().mapToDouble(Double::doubleValue), isLarge ? "%,.0f" : "%.1f");
    }

    private static String spread(DoubleStream rounds, String format) {
        var sorted = rounds.sorted().toArray();
        var pattern = "%1$s, %2$s … %3$s".formatted(format, format, format);
        return String.format(Locale.ROOT, pattern, sorted[sorted.length / 2], sorted[0], sorted[sorted.length - 1]);
    }
}
