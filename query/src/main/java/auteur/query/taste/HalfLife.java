package auteur.query.taste;

import java.time.Duration;

/// The time after which a choice makes half as sure.
public record HalfLife(Duration value) {

    /// @throws IllegalArgumentException when it is not positive
    public HalfLife {
        if (!value.isPositive()) {
            throw new IllegalArgumentException("The half-life of taste is positive, not " + value);
        }
    }
}
