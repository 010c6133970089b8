package auteur.command.operations;

import com.fasterxml.jackson.annotation.JsonCreator.Mode;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/// Identifies what an admin asked for; each has a stream of its own.
public record OperationId(@JsonValue UUID value) {

    private static final String PREFIX = "operation-";

    @JsonCreator(mode = Mode.DELEGATING)
    public OperationId {}

    /// The name of its stream.
    @Override
    public String toString() {
        return PREFIX + value;
    }
}
