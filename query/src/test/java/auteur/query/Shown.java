package auteur.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the tables of a projection show after a log, kept in memory instead of a database.
public final class Shown {

    private final Projection projection;
    private final List<DeclaredTable> tables;
    private final Map<String, NavigableMap<UUID, Row>> rows = new HashMap<>();

    private Shown(Projection projection) {
        this.projection = projection;
        tables = DeclaredTable.of(projection);
    }

    /// Folds the log once with all events of a key in one batch, and once with a batch for each event; both must show the same.
    public static Shown after(Projection projection, Collection<? extends Recorded<?>> log) {
        var together = new Shown(projection);
        var apart = new Shown(projection);
        var batch = new LinkedHashMap<UUID, Rows>();
        for (var recorded : log) {
            projection.keyOf(recorded).ifPresent(key -> {
                projection.apply(recorded, batch.computeIfAbsent(key, together::load));
                var alone = apart.load(key);
                projection.apply(recorded, alone);
                apart.write(alone);
            });
        }
        batch.values().forEach(together::write);
        for (var table : together.tables) {
            assertThat(together.of(table.name())).isEqualTo(apart.of(table.name()));
        }
        return together;
    }

    public static Shown after(Projection projection, Story story) {
        return after(projection, story.records());
    }

    /// The rows of a table in the order of their ids, as JSON would tell them.
    public List<Map<String, Object>> of(String table) {
        return stored(table).values().stream().map(Shown::plain).toList();
    }

    /// The only row of a table.
    public Map<String, Object> row(String table) {
        assertThat(stored(table)).hasSize(1);
        return of(table).getFirst();
    }

    /// A column of the only row of a table.
    public <T> T column(String table, String name, Class<T> type) {
        assertThat(stored(table)).hasSize(1);
        return stored(table).firstEntry().getValue().get(name, type);
    }

    /// Some columns of each row of a table.
    public List<List<Object>> columns(String table, String... names) {
        return of(table).stream()
                .map(row -> Arrays.stream(names).map(row::get).toList())
                .toList();
    }

    /// A row as it is expected to be.
    @SuppressWarnings("unchecked")
    public static Map<String, Object> json(String text) {
        return ViewJson.read(text, Map.class);
    }

    private Rows load(UUID key) {
        var found = new HashMap<String, List<Row>>();
        rows.forEach((table, all) -> found.put(table, all.values().stream()
                .filter(row -> row.get(projection.keyColumn(), UUID.class).equals(key))
                .map(row -> Row.stored(row.id(), row.values()))
                .toList()));
        return new Rows(projection.keyColumn(), key, found);
    }

    private void write(Rows changes) {
        for (var table : tables) {
            var stored = stored(table.name());
            changes.removed(table.name()).forEach(stored::remove);
            changes.of(table.name()).stream()
                    .filter(Row::isChanged)
                    .forEach(row -> stored.put(row.id(), table.stored(row)));
        }
    }

    private NavigableMap<UUID, Row> stored(String table) {
        return rows.computeIfAbsent(table, _ -> new TreeMap<>());
    }

    private static Map<String, Object> plain(Row row) {
        var plain = new LinkedHashMap<String, @Nullable Object>();
        row.values().forEach((column, value) -> plain.put(
                column, value instanceof Row.StoredJson(var text) ? ViewJson.read(text, Object.class) : value));
        return json(ViewJson.write(plain));
    }
}
