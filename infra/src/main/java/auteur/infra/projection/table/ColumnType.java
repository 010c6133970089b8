package auteur.infra.projection.table;

import auteur.query.Row.StoredJson;
import auteur.query.ViewJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The types that columns of views may have.
enum ColumnType {
    UUID("uuid"),
    TEXT("text"),
    INTEGER("int4"),
    LONG("int8"),
    DOUBLE("float8"),
    BOOLEAN("bool"),
    TIME(
            "timestamptz"),
    JSON("jsonb");

    private final String sql;

    ColumnType(String sql) {
        this.sql = sql;
    }

    static ColumnType of(String typeName) {
        if (typeName.equals("varchar")) {
            return TEXT;
        }
        for (var type : values()) {
            if (type.sql.equals(typeName)) {
                return type;
            }
        }
        throw new IllegalStateException("Columns of views cannot be of type " + typeName);
    }

    /// The type that a value's text is cast to.
    String sql() {
        return sql;
    }

    @Nullable
    Object read(ResultSet row, int column) throws SQLException {
        var value = switch (this) {
            case UUID -> row.getObject(column, java.util.UUID.class);
            case TEXT, JSON -> row.getString(column);
            case INTEGER -> row.getInt(column);
            case LONG -> row.getLong(column);
            case DOUBLE -> row.getDouble(column);
            case BOOLEAN -> row.getBoolean(column);
            case TIME -> row.getObject(column, OffsetDateTime.class);
        };
        if (row.wasNull()) {
            return null;
        }
        return switch (value) {
            case OffsetDateTime time -> time.toInstant();
            case String json when this == JSON -> new StoredJson(json);
            default -> value;
        };
    }

    /// The text that PostgreSQL reads as the value.
    @Nullable
    String write(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (this == JSON) {
            return value instanceof StoredJson(var text) ? text : ViewJson.write(value);
        }
        return Objects.toString(value);
    }
}
