package auteur.infra.projection.table;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What differs between two builds in one column of one table.
///
/// @param column empty where the whole row or table is meant
/// @param rows how many
public record Difference(String table, String column, Kind kind, long rows, List<Sample> samples) {

    public enum Kind {
        VALUE, ONLY_OLD, ONLY_NEW, COLUMN_GONE, COLUMN_NEW, TABLE_GONE, TABLE_NEW
    }

    /// One row in which they differ; long values are cut.
    record Sample(@Nullable UUID id, @Nullable String before, @Nullable String after) {}
}
