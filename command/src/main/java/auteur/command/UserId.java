package auteur.command;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonCreator.Mode;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/// Identifies an account; says nothing about the person behind it.
public record UserId(@JsonValue UUID value) {

    @JsonCreator(mode = Mode.DELEGATING)
    public UserId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
