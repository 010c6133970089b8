package auteur.command;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonCreator.Mode;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/// Identifies a job; also the name of its stream in the log.
public record JobId(@JsonValue UUID value) {

    @JsonCreator(mode = Mode.DELEGATING)
    public JobId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
