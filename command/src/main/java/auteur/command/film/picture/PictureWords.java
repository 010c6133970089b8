package auteur.command.film.picture;

import auteur.command.language.Words;
import java.util.Locale;
import java.util.Map;

/// Says in words what was measured in a picture, and nothing of what may be on it.
public final class PictureWords {

    private final Words words;
    private final PictureAnalysis picture;
    private final PictureColours colours;

    private PictureWords(Words words, PictureAnalysis picture) {
        this.words = words;
        this.picture = picture;
        colours = PictureColours.of(picture.palette());
    }

    /// @param language as a BCP 47 tag; English where it is not known
    public static PictureWords of(PictureAnalysis picture, String language) {
        return new PictureWords(Words.of(PictureWords.class, language), picture);
    }

    /// All that was measured, in a few short sentences.
    public String summary() {
        var text = words.get("summary", Map.of(
                "format", words.get(format()),
                "light", light(),
                "colours", colours(),
                "sharpness", words.get(sharpness()),
                "place", place()));
        return text.substring(0, 1).toUpperCase(words.locale()) + text.substring(1);
    }

    public String light() {
        var level = picture.luminance() < 0.12 ? "dark" : picture.luminance() > 0.4 ? "bright" : "even";
        var tone = picture.warmth() > 0.06 ? "warm" : picture.warmth() < -0.06 ? "cool" : "neutral";
        return words.get("light." + level + '.' + tone);
    }

    /// The colours of most of the picture, and what stands out of them.
    public String colours() {
        if (colours.main().isEmpty()) {
            return words.get("colours.none");
        }
        var main = String.join(", ", colours.main().stream().map(this::name).distinct().toList());
        return colours.accent()
                .map(this::name)
                .filter(accent -> !main.contains(accent))
                .map(accent -> words.get("colours.accent", Map.of("main", main, "accent", accent)))
                .orElse(main);
    }

    /// Where the eye goes.
    public String place() {
        var focus = picture.focus();
        var across = focus.x() < 0.4 ? "left" : focus.x() > 0.6 ? "right" : "middle";
        var along = focus.y() < 0.4 ? "high" : focus.y() > 0.6 ? "low" : "middle";
        return words.get("place." + across + '.' + along);
    }

    private String format() {
        var ratio = picture.aspectRatio();
        if (Math.abs(ratio - 1) < 0.05) {
            return "format.square";
        }
        return ratio > 2.2 ? "format.panorama" : ratio > 1 ? "format.landscape" : "format.portrait";
    }

    private String sharpness() {
        return picture.sharpness() > 0.5
                ? "sharpness.sharp"
                : picture.sharpness() < 0.15 ? "sharpness.soft" : "sharpness.fair";
    }

    private String name(PictureColours.Colour colour) {
        var hue = words.get("hue." + colour.hue().name().toLowerCase(Locale.ROOT));
        return switch (colour.depth()) {
            case FULL -> hue;
            case DARK -> words.get("dark", Map.of("hue", hue));
            case PALE -> words.get("pale", Map.of("hue", hue));
        };
    }
}
