package auteur.infra.control.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Reads columns that may be empty.
public final class Columns {

    private Columns() {}

    static @Nullable Long number(ResultSet row, String column) throws SQLException {
        var number = row.getLong(column);
        return row.wasNull() ? null : number;
    }

    static @Nullable Integer small(ResultSet row, String column) throws SQLException {
        var number = row.getInt(column);
        return row.wasNull() ? null : number;
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    @SuppressWarnings("NullAway") // the driver answers null for an empty column
    public static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }

    @SuppressWarnings("NullAway") // the driver answers null for an empty column
    public static @Nullable String text(ResultSet row, String column) throws SQLException {
        return row.getString(column);
    }
}
