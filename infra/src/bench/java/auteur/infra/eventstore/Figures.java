package auteur.infra.eventstore;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.DoubleStream;

/// What was measured, by figure and contender, one value a round.
final class Figures {

    private final Map<String, double[]> values = new LinkedHashMap<>();

    void add(String figure, String contender, double value) {
        values.merge(
                "%-34s %s".formatted(figure, contender),
                new double[]{value},
                (some, more) -> DoubleStream.concat(Arrays.stream(some), Arrays.stream(more)).toArray());
    }

    String report() {
        var text = new StringBuilder();
        values.forEach((name, rounds) -> {
            var sorted = Arrays.stream(rounds).sorted().toArray();
            text.append(String.format(
                    Locale.ROOT,
                    "%-52s median %,12.2f   from %,12.2f to %,12.2f   (%d rounds)%n",
                    name,
                    sorted[sorted.length / 2],
                    sorted[0],
                    sorted[sorted.length - 1],
                    sorted.length));
        });
        return text.toString();
    }
}
