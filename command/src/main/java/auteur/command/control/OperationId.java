package auteur.command.control;

import auteur.command.JobId;
import auteur.command.UserId;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonCreator.Mode;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/// Identifies what an admin asked for; each has a stream of its own.
public record OperationId(@JsonValue UUID value) {

    static final String PREFIX = "operation-";

    @JsonCreator(mode = Mode.DELEGATING)
    public OperationId {}

    /// The id under which it is recorded that an admin looks at a job, the same for all looks of an hour.
    public static OperationId ofLook(UserId admin, JobId job, Instant hour) {
        var look = "look/%s/%s/%s".formatted(admin, job, hour);
        return new OperationId(UUID.nameUUIDFromBytes(look.getBytes(StandardCharsets.UTF_8)));
    }

    /// The name of its stream.
    @Override
    public String toString() {
        return PREFIX + value;
    }
}
