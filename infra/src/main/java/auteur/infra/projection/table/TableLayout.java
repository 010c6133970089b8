package auteur.infra.projection.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.dao.InvalidDataAccessResourceUsageException;
import org.springframework.jdbc.core.JdbcTemplate;

/// A table of a build, as the database has it.
///
/// @param columns the type of each column, by name
public record TableLayout(String schema, String name, String primaryKey, Map<String, ColumnType> columns) {

    private static final String COLUMNS = """
            SELECT c.relname AS table_name, a.attname AS column_name, t.typname AS type_name,
                EXISTS (SELECT FROM pg_index i WHERE i.indrelid = c.oid AND i.indisprimary AND i.indnatts = 1
                    AND i.indkey[0] = a.attnum) AS is_key
            FROM pg_class c
            JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
            JOIN pg_type t ON t.oid = a.atttypid
            WHERE c.relnamespace = to_regnamespace(?) AND c.relkind = 'r'
            ORDER BY c.relname, a.attnum
            """;

    /// @throws IllegalStateException when a table is not one that rows can be written to
    public static List<TableLayout> of(String schema, JdbcTemplate jdbc) {
        var columns = new LinkedHashMap<String, Map<String, ColumnType>>();
        var keys = new LinkedHashMap<String, String>();
        jdbc.query(
                COLUMNS,
                row -> {
                    var table = row.getString("table_name");
                    var column = row.getString("column_name");
                    columns.computeIfAbsent(table, _ -> new LinkedHashMap<>())
                            .put(column, ColumnType.of(row.getString("type_name")));
                    if (row.getBoolean("is_key")) {
                        keys.put(table, column);
                    }
                },
                schema);
        var tables = new ArrayList<TableLayout>();
        columns.forEach((table, types) -> {
            var key = keys.get(table);
            if (key == null || types.get(key) != ColumnType.UUID) {
                throw new IllegalStateException("Table %s.%s has no primary key of one uuid".formatted(schema, table));
            }
            tables.add(new TableLayout(schema, table, key, types));
        });
        return tables;
    }

    String qualifiedName() {
        return "\"%s\".\"%s\"".formatted(schema, name);
    }

    ColumnType typeOf(String column) {
        var type = columns.get(column);
        if (type == null) {
            throw new InvalidDataAccessResourceUsageException("Table %s has no column %s".formatted(name, column));
        }
        return type;
    }
}
