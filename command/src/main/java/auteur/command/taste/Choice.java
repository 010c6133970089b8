package auteur.command.taste;

import auteur.command.direction.DirectorId;
import auteur.command.direction.Pitch;
import auteur.command.direction.Trait;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;

/// A choice as learning sees it: what each director who pitched stood for, and which one was chosen. Numbers only, so that a million of
/// them can be replayed.
public final class Choice {

    public static final int TRAITS = Trait.values().length;

    private final double[] rawScores;
    private final double[] traits;
    private final int chosen;

    /// @param rawScores one for each option
    /// @param traits option by option, in the order of [Trait]
    /// @param chosen which option, from 0
    /// @throws IllegalArgumentException when these do not fit each other
    @JsonCreator
    public Choice(
            @JsonProperty("rawScores") double[] rawScores,
            @JsonProperty("traits") double[] traits,
            @JsonProperty("chosen") int chosen) {
        if (traits.length != rawScores.length * TRAITS || chosen < 0 || chosen >= rawScores.length) {
            throw new IllegalArgumentException(String.format(Locale.ROOT, "No choice %d out of %d with %d traits",
                    chosen, rawScores.length, traits.length));
        }
        this.rawScores = rawScores.clone();
        this.traits = traits.clone();
        this.chosen = chosen;
    }

    /// @throws IllegalArgumentException when the chosen director did not pitch
    public static Choice of(List<Pitch> pitches, DirectorId director) {
        var raw = new double[pitches.size()];
        var traits = new double[pitches.size() * TRAITS];
        var chosen = -1;
        for (var i = 0; i < raw.length; i++) {
            var pitch = pitches.get(i);
            raw[i] = pitch.rawScore();
            for (var trait : Trait.values()) {
                traits[i * TRAITS + trait.index()] = pitch.traits().of(trait);
            }
            chosen = pitch.directorId().equals(director) && chosen < 0 ? i : chosen;
        }
        if (chosen < 0) {
            throw new IllegalArgumentException(director + " did not pitch");
        }
        return new Choice(raw, traits, chosen);
    }

    public int options() {
        return rawScores.length;
    }

    public double rawScore(int option) {
        return rawScores[option];
    }

    public double trait(int option, int trait) {
        return traits[option * TRAITS + trait];
    }

    @JsonProperty
    public int chosen() {
        return chosen;
    }

    @JsonProperty("rawScores")
    double[] writtenScores() {
        return rawScores.clone();
    }

    @JsonProperty("traits")
    double[] writtenTraits() {
        return traits.clone();
    }
}
