package auteur.query;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// All rows of one key in the tables of a projection, as they are to be after the events that were applied to them.
public final class Rows {

    private final String keyColumn;
    private final UUID key;
    private final Map<String, Map<UUID, Row>> tables = new HashMap<>();
    private final Map<String, Set<UUID>> removed = new HashMap<>();

    /// @param stored the rows that stand in the database, by table
    public Rows(String keyColumn, UUID key, Map<String, ? extends Collection<Row>> stored) {
        this.keyColumn = keyColumn;
        this.key = key;
        stored.forEach((table, rows) -> rows.forEach(row -> table(table).put(row.id(), row)));
    }

    /// None yet.
    public static Rows none(String keyColumn, UUID key) {
        return new Rows(keyColumn, key, Map.of());
    }

    public UUID key() {
        return key;
    }

    /// The rows of a table, in no order that means anything.
    public List<Row> of(String table) {
        return List.copyOf(table(table).values());
    }

    public Optional<Row> find(String table, UUID id) {
        return Optional.ofNullable(table(table).get(id));
    }

    /// A new row; its key column is set.
    ///
    /// @throws IllegalStateException when there is one with this id
    public Row add(String table, UUID id) {
        var row = Row.fresh(id).set(keyColumn, key);
        if (table(table).putIfAbsent(id, row) != null) {
            throw new IllegalStateException("There is a row %s in %s already".formatted(id, table));
        }
        return row;
    }

    public void remove(String table, UUID id) {
        if (table(table).remove(id) != null) {
            removed.computeIfAbsent(table, _ -> new LinkedHashSet<>()).add(id);
        }
    }

    /// Removes every row of the key.
    public void clear() {
        tables.keySet().forEach(table -> of(table).forEach(row -> remove(table, row.id())));
    }

    /// The ids of the rows of a table that are to go before any is written: one may be there again.
    public Set<UUID> removed(String table) {
        return removed.getOrDefault(table, Set.of());
    }

    /// To be called when everything has been written.
    public void written() {
        removed.clear();
        tables.values().forEach(rows -> rows.values().forEach(Row::written));
    }

    private Map<UUID, Row> table(String table) {
        return tables.computeIfAbsent(table, _ -> new LinkedHashMap<>());
    }
}
