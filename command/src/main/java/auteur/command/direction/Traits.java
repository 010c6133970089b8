package auteur.command.direction;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonCreator.Mode;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// A vector over all [Trait]s; a trait that is not named counts as 0.
public record Traits(@JsonValue Map<Trait, Double> values) {

    public static final Traits NONE = new Traits(Map.of());

    @JsonCreator(mode = Mode.DELEGATING)
    public Traits {
        var copy = new EnumMap<Trait, Double>(Trait.class);
        for (var trait : Trait.values()) {
            copy.put(trait, values.getOrDefault(trait, 0.0));
        }
        values = Collections.unmodifiableMap(copy);
    }

    public static Traits each(ToDoubleFunction<Trait> value) {
        var values = new EnumMap<Trait, Double>(Trait.class);
        for (var trait : Trait.values()) {
            values.put(trait, value.applyAsDouble(trait));
        }
        return new Traits(values);
    }

    public double of(Trait trait) {
        return values.getOrDefault(trait, 0.0);
    }

    /// The same but for one trait.
    public Traits with(Trait changed, double value) {
        return each(trait -> trait == changed ? value : of(trait));
    }

    public Traits plus(Traits other) {
        return each(trait -> of(trait) + other.of(trait));
    }

    public Traits minus(Traits other) {
        return each(trait -> of(trait) - other.of(trait));
    }

    public Traits times(double factor) {
        return each(trait -> of(trait) * factor);
    }

    public double dot(Traits other) {
        var sum = 0.0;
        for (var trait : Trait.values()) {
            sum += of(trait) * other.of(trait);
        }
        return sum;
    }

    /// The cosine of the angle between both vectors, in [-1, 1]; 0 when either is zero.
    public double cosine(Traits other) {
        var lengths = Math.sqrt(dot(this) * other.dot(other));
        return lengths == 0 ? 0 : dot(other) / lengths;
    }
}
