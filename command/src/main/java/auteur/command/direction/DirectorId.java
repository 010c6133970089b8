package auteur.command.direction;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonCreator.Mode;
import com.fasterxml.jackson.annotation.JsonValue;

/// Identifies a director: a short lower-case slug of at most 50 characters, stable for ever.
public record DirectorId(@JsonValue String value) {

    @JsonCreator(mode = Mode.DELEGATING)
    public DirectorId {}

    @Override
    public String toString() {
        return value;
    }
}
