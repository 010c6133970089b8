package auteur.infra.picture;

import auteur.command.picture.PictureAnalysis;
import java.awt.Color;
import java.util.stream.Collectors;

/// Says in words what was measured.
final class PictureWords {

    private static final String[] HUES = {
        "red", "orange", "yellow", "lime", "green", "teal", "cyan", "azure", "blue", "violet", "magenta", "rose"
    };

    private PictureWords() {}

    static String of(PictureAnalysis picture) {
        var colours = picture.palette().stream()
                .limit(4)
                .map(PictureWords::colour)
                .distinct()
                .collect(Collectors.joining(", "));
        return "A %s %s in %s and %s light with the subject %s. Keep its colours: %s."
                .formatted(
                        picture.edgeDensity() > 0.2 ? "busy" : "calm",
                        picture.isPortrait() ? "portrait" : "landscape",
                        picture.luminance() < 0.12 ? "dark" : picture.luminance() > 0.4 ? "bright" : "even",
                        picture.warmth() > 0.06 ? "warm" : picture.warmth() < -0.06 ? "cool" : "neutral",
                        place(picture.focus()),
                        colours);
    }

    private static String place(PictureAnalysis.Focus focus) {
        var across = focus.x() < 0.4 ? "left of the middle" : focus.x() > 0.6 ? "right of the middle" : "in the middle";
        var along = focus.y() < 0.4 ? ", high in the frame" : focus.y() > 0.6 ? ", low in the frame" : "";
        return across + along;
    }

    static String colour(String hex) {
        var colour = Color.decode(hex);
        var hsb = Color.RGBtoHSB(colour.getRed(), colour.getGreen(), colour.getBlue(), null);
        if (hsb[2] < 0.15) {
            return "black";
        }
        if (hsb[1] < 0.12) {
            return hsb[2] > 0.85 ? "white" : "grey";
        }
        var hue = HUES[Math.round(hsb[0] * HUES.length) % HUES.length];
        var depth = hsb[2] < 0.4 ? "dark " : hsb[1] < 0.35 ? "pale " : "";
        return depth + hue;
    }
}
