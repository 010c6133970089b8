package auteur.query.control;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// In what a build differs from the one that was active, when both had taken in the same events.
///
/// @param position up to which both had followed the log; null when it was not noted
public record DifferencesView(
        String projection,
        long build,
        BuildState state,
        Instant comparedAt,
        @Nullable Long position,
        List<Difference> differences) {

    /// The differences of one kind in one column.
    ///
    /// @param column empty for a whole row or table
    /// @param samples a few of the rows
    public record Difference(String table, String column, String kind, long rows, List<Sample> samples) {}

    /// A row in which they differ; long values are cut.
    public record Sample(@Nullable UUID id, @Nullable String before, @Nullable String after) {}
}
