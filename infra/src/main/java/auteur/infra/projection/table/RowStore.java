package auteur.infra.projection.table;

import auteur.query.Row;
import auteur.query.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/// Reads and writes the rows of a build's tables, those of many keys with one statement a table.
public final class RowStore {

    private static final int ROWS_PER_STATEMENT = 1000;

    private final JdbcTemplate jdbc;
    private final String keyColumn;
    private final List<TableLayout> tables;

    public RowStore(JdbcTemplate jdbc, String keyColumn, List<TableLayout> tables) {
        this.jdbc = jdbc;
        this.keyColumn = keyColumn;
        this.tables = tables;
    }

    /// The rows of each of the keys, also of those that have none.
    public Map<UUID, Rows> load(Collection<UUID> keys) {
        var found = new HashMap<UUID, Map<String, List<Row>>>();
        for (var table : tables) {
            load(table, keys, found);
        }
        return keys.stream()
                .distinct()
                .collect(Collectors.toMap(key -> key,
                        key -> new Rows(keyColumn, key, found.getOrDefault(key, Map.of()))));
    }

    private void load(TableLayout table, Collection<UUID> keys, Map<UUID, Map<String, List<Row>>> found) {
        var sql = "SELECT %s FROM %s WHERE %s = ANY (?)"
                .formatted(names(table.columns().keySet()), table.qualifiedName(), keyColumn);
        jdbc.query(
                sql,
                statement -> statement.setArray(1, statement.getConnection().createArrayOf("uuid", keys.toArray())),
                result -> {
                    var row = row(table, result);
                    found.computeIfAbsent(row.get(keyColumn, UUID.class), _ -> new HashMap<>())
                            .computeIfAbsent(table.name(), _ -> new ArrayList<>())
                            .add(row);
                });
    }

    private static Row row(TableLayout table, ResultSet result) throws SQLException {
        var values = new LinkedHashMap<String, @Nullable Object>();
        var index = 1;
        for (var column : table.columns().entrySet()) {
            values.put(column.getKey(), column.getValue().read(result, index++));
        }
        if (!(values.get(table.primaryKey()) instanceof UUID id)) {
            throw new IllegalStateException("A row of " + table.name() + " has no id");
        }
        return Row.stored(id, values);
    }

    /// Writes what has changed.
    public void write(Collection<Rows> changes) {
        for (var table : tables) {
            delete(table, changes.stream().flatMap(rows -> rows.removed(table.name()).stream()).toList());
            changes.stream()
                    .flatMap(rows -> rows.of(table.name()).stream())
                    .filter(Row::isChanged)
                    .collect(Collectors.groupingBy(row -> columnsOf(table, row)))
                    .forEach((columns, rows) -> upsert(table, List.copyOf(columns), rows));
        }
    }

    private void delete(TableLayout table, List<UUID> ids) {
        if (!ids.isEmpty()) {
            jdbc.update(
                    "DELETE FROM %s WHERE %s = ANY (?)".formatted(table.qualifiedName(), table.primaryKey()),
                    statement -> statement.setArray(1, statement.getConnection().createArrayOf("uuid", ids.toArray())));
        }
    }

    private void upsert(TableLayout table, List<String> columns, List<Row> rows) {
        var sql = upsertOf(table, columns);
        for (var from = 0; from < rows.size(); from += ROWS_PER_STATEMENT) {
            var chunk = rows.subList(from, Math.min(rows.size(), from + ROWS_PER_STATEMENT));
            jdbc.update(sql, statement -> {
                for (var i = 0; i < columns.size(); i++) {
                    var column = columns.get(i);
                    var type = table.typeOf(column);
                    var texts = chunk.stream().map(row -> type.write(valueOf(table, row, column)))
                            .toArray(String[]::new);
                    statement.setArray(i + 1, statement.getConnection().createArrayOf("text", texts));
                }
            });
        }
    }

    private static Set<String> columnsOf(TableLayout table, Row row) {
        var columns = new TreeSet<>(row.values().keySet());
        columns.add(table.primaryKey());
        return columns;
    }

    private static @Nullable Object valueOf(TableLayout table, Row row, String column) {
        return column.equals(table.primaryKey()) ? row.id() : row.values().get(column);
    }

    private static String upsertOf(TableLayout table, List<String> columns) {
        var values = columns.stream()
                .map(column -> "u.%s::%s".formatted(column, table.typeOf(column).sql()))
                .collect(Collectors.joining(", "));
        var parameters = columns.stream().map(_ -> "?::text[]").collect(Collectors.joining(", "));
        var updates = columns.stream()
                .filter(column -> !column.equals(table.primaryKey()))
                .map(column -> column + " = excluded." + column)
                .collect(Collectors.joining(", "));
        return "INSERT INTO %s (%s) SELECT %s FROM unnest(%s) AS u (%s) ON CONFLICT (%s) DO %s"
                .formatted(
                        table.qualifiedName(),
                        names(columns),
                        values,
                        parameters,
                        names(columns),
                        table.primaryKey(),
                        updates.isEmpty() ? "NOTHING" : "UPDATE SET " + updates);
    }

    private static String names(Collection<String> columns) {
        return String.join(", ", columns);
    }
}
