package auteur.query.control;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the schema guard found at its last check.
///
/// @param checkedAt null when it has not checked yet
public record SchemaView(@Nullable Instant checkedAt, Part log, List<Part> projections) {

    /// @param name of the projection, or `events`
    /// @param inService whether it may be used
    public record Part(String name, boolean inService, List<String> findings) {}
}
