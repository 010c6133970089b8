package auteur.command.film.pitching;

import auteur.command.direction.Director;
import auteur.command.direction.Pitch;
import auteur.command.direction.Trait;
import auteur.command.direction.Traits;
import auteur.command.film.job.Brief;
import auteur.command.film.picture.PictureAnalysis;
import auteur.command.taste.Softmax;
import auteur.command.taste.Taste;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How directors pitch for a film: the picture gives each a raw score, the creator's taste ranks them.
public final class Pitches {

    /// A pull that would show as 0.0.
    private static final double LEAST_PULL = 0.05;

    private Pitches() {}

    /// Every director's pitch, the likeliest choice first.
    public static List<Pitch> of(Brief brief, PictureAnalysis picture, List<Director> directors, Taste taste) {
        var evidence = evidenceOf(picture);
        var utilities = directors.stream()
                .mapToDouble(director -> taste.utility(rawScore(evidence, director), director.traits()))
                .toArray();
        var probabilities = Softmax.of(utilities);
        var words = new PitchWords(brief, picture);
        var pitches = new ArrayList<Pitch>();
        for (var i = 0; i < utilities.length; i++) {
            pitches.add(pitch(words, evidence, directors.get(i), taste, utilities[i], probabilities[i]));
        }
        pitches.sort(Comparator.comparingDouble(Pitch::score).reversed());
        return List.copyOf(pitches);
    }

    /// What the picture itself asks for, trait by trait, each measure spread over [-1, 1] around its usual value.
    static Traits evidenceOf(PictureAnalysis picture) {
        return Traits.each(trait -> switch (trait) {
            case WARMTH -> spread(picture.warmth(), 0, 0.25);
            case CONTRAST -> spread(picture.contrast(), 0.2, 0.15);
            case MOTION -> spread(picture.aspectRatio(), 1.5, 0.6);
            case DENSITY -> spread(picture.edgeDensity(), 0.12, 0.12);
            case REALISM -> spread(picture.sharpness() - picture.colourfulness(), 0.1, 0.5);
            case PACE -> spread(picture.colourfulness(), 0.35, 0.3);
        });
    }

    /// In [0, 10]: 5 for a director whom the picture neither suits nor contradicts.
    static double rawScore(Traits evidence, Director director) {
        return 5 + 5 * evidence.cosine(director.traits());
    }

    private static Pitch pitch(
            PitchWords words, Traits evidence, Director director, Taste taste, double score, double probability) {
        var raw = rawScore(evidence, director);
        return new Pitch(
                director.directorId(),
                director.name(),
                words.title(director),
                words.treatment(director),
                director.traits(),
                raw,
                score,
                probability,
                why(evidence, director, taste, raw, score));
    }

    private static String why(Traits evidence, Director director, Taste taste, double raw, double score) {
        var picture = String.format(Locale.ROOT, "Your picture scores %.1f of 10", onScale(raw))
                + strongest(evidence, director).map(", mostly for %s"::formatted).orElse("");
        if (taste.choices() == 0) {
            return picture + ". Nothing is known of your taste yet.";
        }
        // In words no score leaves its scale, so taste adds no more than is left of it.
        var pull = onScale(score) - onScale(raw);
        var earlier = taste.choices() == 1 ? "earlier choice" : taste.choices() + " earlier choices";
        if (Math.abs(pull) < LEAST_PULL) {
            return "%s. Your %s %s little.".formatted(picture, earlier, taste.choices() == 1 ? "changes" : "change");
        }
        var effect = pull < 0 ? "takes %.1f off" : "adds %.1f";
        return "%s. Learning from your %s %s, as you lean to %s."
                .formatted(
                        picture,
                        earlier,
                        String.format(Locale.ROOT, effect, Math.abs(pull)),
                        leaning(taste.weights(), director, pull));
    }

    /// The trait of the creator that speaks most for the director, or against when the pull is negative.
    private static String leaning(Traits weights, Director director, double pull) {
        var trait = Arrays.stream(Trait.values())
                .max(Comparator.comparingDouble(candidate -> Math.signum(pull) * share(weights, director, candidate)))
                .orElseThrow();
        return trait.leaning(weights.of(trait));
    }

    private static Optional<String> strongest(Traits evidence, Director director) {
        return Arrays.stream(Trait.values())
                .filter(trait -> share(evidence, director, trait) > 0)
                .max(Comparator.comparingDouble(trait -> share(evidence, director, trait)))
                .map(trait -> trait.leaning(evidence.of(trait)));
    }

    private static double onScale(double score) {
        return Math.clamp(score, 0, 10);
    }

    private static double share(Traits pull, Director director, Trait trait) {
        return pull.of(trait) * director.traits().of(trait);
    }

    private static double spread(double value, double usual, double range) {
        return Math.clamp((value - usual) / range, -1, 1);
    }
}
