package auteur.query.learning.synthetic;

import auteur.command.direction.Director;
import auteur.command.direction.DirectorId;
import auteur.command.direction.Pitch;
import auteur.command.direction.Traits;
import auteur.command.film.job.Brief;
import auteur.command.film.picture.PictureAnalysis;
import auteur.command.film.picture.PictureAnalysis.Focus;
import auteur.command.film.pitching.Pitches;
import auteur.command.taste.Softmax;
import auteur.command.taste.Taste;
import java.util.List;
import java.util.SplittableRandom;

/// A creator with a known taste, who is offered pitches as the studio makes them and chooses by that taste. The same seed always makes the
/// same choices from the same offers.
public final class SyntheticCreator {

    private static final Brief BRIEF = new Brief("A synthetic film", "Nothing happens.", "en", 3, List.of());

    /// How far weights are from 0, mostly.
    private static final double SPREAD = 1.4;

    private final SplittableRandom random;
    private final Traits taste;
    private final List<Director> directors;

    /// @param directors who pitch
    public SyntheticCreator(long seed, List<Director> directors) {
        random = new SplittableRandom(seed);
        taste = Traits.each(_ -> SPREAD * random.nextGaussian());
        this.directors = List.copyOf(directors);
    }

    /// The θ that the creator chooses by.
    public Traits taste() {
        return taste;
    }

    /// The next film of this creator.
    ///
    /// @param known what the studio has learned of the creator so far
    public Casting next(Taste known) {
        var pitches = Pitches.of(BRIEF, picture(), directors, known);
        return new Casting(pitches, choose(pitches));
    }

    /// What was offered, and what the creator took.
    public record Casting(List<Pitch> pitches, DirectorId chosen) {}

    private PictureAnalysis picture() {
        return new PictureAnalysis(
                random.nextInt(600, 2400),
                1000,
                random.nextDouble(),
                random.nextDouble(0.05, 0.35),
                random.nextDouble(),
                random.nextDouble(-0.25, 0.25),
                random.nextDouble(),
                random.nextDouble(0, 0.24),
                List.of("#808080"),
                new Focus(0.5, 0.5));
    }

    private DirectorId choose(List<Pitch> pitches) {
        var probabilities = Softmax.of(pitches.stream()
                .mapToDouble(pitch -> pitch.rawScore() + taste.dot(pitch.traits()))
                .toArray());
        var left = random.nextDouble();
        var option = 0;
        while (option < probabilities.length - 1 && left >= probabilities[option]) {
            left -= probabilities[option];
            option++;
        }
        return pitches.get(option).directorId();
    }
}
