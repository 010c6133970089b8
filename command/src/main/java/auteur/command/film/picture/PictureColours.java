package auteur.command.film.picture;

import java.util.List;
import java.util.Optional;

/// The colours of a picture as they are called.
///
/// @param main of most of the picture, the most frequent first
/// @param accent what is rarer, of another hue, and as strong
record PictureColours(List<Colour> main, Optional<Colour> accent) {

    private static final int MAIN = 3;

    /// How far from gray an accent is at least, from 0 to 1, and what part of the strongest colour around it.
    private static final double STRONG = 0.35;

    private static final double AS_STRONG = 0.8;

    record Colour(Hue hue, Depth depth, double strength) {

        static Colour of(String hex) {
            var rgb = Integer.parseInt(hex.substring(1), 16);
            return of((rgb >> 16) / 255.0, (rgb >> 8 & 0xFF) / 255.0, (rgb & 0xFF) / 255.0);
        }

        private static Colour of(double red, double green, double blue) {
            var most = Math.max(red, Math.max(green, blue));
            var strength = most - Math.min(red, Math.min(green, blue));
            var saturation = most == 0 ? 0 : strength / most;
            if (most < 0.15) {
                return new Colour(Hue.BLACK, Depth.FULL, strength);
            }
            if (saturation < 0.12) {
                return new Colour(most > 0.85 ? Hue.WHITE : Hue.GREY, Depth.FULL, strength);
            }
            var hue = Hue.at(degrees(red, green, blue, most, strength));
            if (most < 0.65 && (hue == Hue.ORANGE || (hue == Hue.RED && saturation < 0.6))) {
                return new Colour(Hue.BROWN, most < 0.3 ? Depth.DARK : Depth.FULL, strength);
            }
            return new Colour(hue, most < 0.4 ? Depth.DARK : saturation < 0.35 ? Depth.PALE : Depth.FULL, strength);
        }

        private static double degrees(double red, double green, double blue, double most, double strength) {
            var sixths = most == red
                    ? (green - blue) / strength
                    : most == green ? 2 + (blue - red) / strength : 4 + (red - green) / strength;
            return 60 * sixths;
        }
    }

    enum Hue {
        RED, ORANGE, YELLOW, LIME, GREEN, TEAL, CYAN, AZURE, BLUE, VIOLET, MAGENTA, ROSE, BROWN, BLACK, WHITE, GREY;

        /// Where each hue of the wheel ends, in degrees; from the last one on it is red again.
        private static final int[] ENDS = {15, 42, 64, 75, 150, 174, 195, 215, 255, 285, 320, 345};

        private static Hue at(double degrees) {
            var turned = degrees < 0 ? degrees + 360 : degrees;
            for (var i = 0; i < ENDS.length; i++) {
                if (turned < ENDS[i]) {
                    return values()[i];
                }
            }
            return RED;
        }
    }

    enum Depth {
        FULL, DARK, PALE
    }

    /// @param palette as [PictureAnalysis] has it
    static PictureColours of(List<String> palette) {
        var colours = palette.stream().map(Colour::of).toList();
        var main = colours.subList(0, Math.min(MAIN, colours.size()));
        var around = main.stream().mapToDouble(Colour::strength).max().orElse(0);
        var accent = colours.stream()
                .skip(main.size())
                .filter(colour -> colour.strength() > Math.max(STRONG, AS_STRONG * around))
                .filter(colour -> main.stream().noneMatch(other -> other.hue() == colour.hue()))
                .max((one, other) -> Double.compare(one.strength(), other.strength()));
        return new PictureColours(List.copyOf(main), accent);
    }
}
