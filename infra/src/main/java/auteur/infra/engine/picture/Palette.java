package auteur.infra.engine.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;

/// The dominant colours of a picture: the fullest cells of a coarse colour cube, each far enough from those before it. The last one is
/// what is strong and most unlike the others, so that a small thing of a colour of its own is not lost.
final class Palette {

    private static final int MOST_COLOURS = 6;
    private static final int LEVELS = 8;

    /// The least distance between two colours of a palette, in units of a channel.
    private static final double APART = 0.18;

    /// What is rarer is noise.
    private static final double LEAST_SHARE = 0.002;

    private Palette() {}

    static List<String> of(Pixels pixels) {
        var cells = new HashMap<Integer, double[]>();
        for (var i = 0; i < pixels.size(); i++) {
            var cell = (level(pixels.red[i]) * LEVELS + level(pixels.green[i])) * LEVELS + level(pixels.blue[i]);
            var sums = cells.computeIfAbsent(cell, _ -> new double[4]);
            sums[0] += pixels.red[i];
            sums[1] += pixels.green[i];
            sums[2] += pixels.blue[i];
            sums[3]++;
        }
        var colours = cells.values().stream()
                .sorted(Comparator.<double[]>comparingDouble(sums -> sums[3])
                        .reversed()
                        .thenComparing(Arrays::toString))
                .map(sums -> new double[]{sums[0] / sums[3], sums[1] / sums[3], sums[2] / sums[3], sums[3]})
                .toList();
        var chosen = new ArrayList<double[]>();
        for (var colour : colours) {
            if (chosen.size() < MOST_COLOURS - 1 && isApart(colour, chosen)) {
                chosen.add(colour);
            }
        }
        colours.stream()
                .filter(colour -> colour[3] >= LEAST_SHARE * pixels.size() && isApart(colour, chosen))
                .max(Comparator.comparingDouble(colour -> strength(colour) * unlike(colour, chosen)))
                .ifPresent(chosen::add);
        return chosen.stream().map(Palette::hex).toList();
    }

    private static boolean isApart(double[] colour, List<double[]> chosen) {
        return unlike(colour, chosen) >= APART;
    }

    private static double unlike(double[] colour, List<double[]> chosen) {
        return chosen.stream()
                .mapToDouble(other -> distance(colour, other))
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    /// How far from gray.
    private static double strength(double[] colour) {
        return Math.max(colour[0], Math.max(colour[1], colour[2]))
                - Math.min(colour[0], Math.min(colour[1], colour[2]));
    }

    private static int level(float value) {
        return Math.min(LEVELS - 1, (int) (value * LEVELS));
    }

    private static double distance(double[] one, double[] other) {
        return Math.sqrt(Math.pow(one[0] - other[0], 2)
                + Math.pow(one[1] - other[1], 2)
                + Math.pow(one[2] - other[2], 2));
    }

    private static String hex(double[] colour) {
        return String.format(Locale.ROOT, "#%02x%02x%02x", Math.round(colour[0] * 255), Math.round(colour[1] * 255),
                Math.round(colour[2] * 255));
    }
}
