package auteur.query;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One row of a view's table, by column name.
///
/// A column holds a [UUID], a [String], an [Integer], a [Long], a [Double], a [Boolean] or an [java.time.Instant]; a `jsonb` column any
/// immutable value that [ViewJson] can write and read again.
public final class Row {

    private final UUID id;
    private final Map<String, @Nullable Object> values;
    private boolean isChanged;

    private Row(UUID id, Map<String, @Nullable Object> values) {
        this.id = id;
        this.values = values;
    }

    static Row fresh(UUID id) {
        var row = new Row(id, new LinkedHashMap<>());
        row.isChanged = true;
        return row;
    }

    /// A row as it stands in the database; its `jsonb` columns as [StoredJson].
    public static Row stored(UUID id, Map<String, @Nullable Object> values) {
        return new Row(id, new LinkedHashMap<>(values));
    }

    /// The value of its primary key.
    public UUID id() {
        return id;
    }

    public Row set(String column, @Nullable Object value) {
        isChanged |= !Objects.equals(values.put(column, value), value);
        return this;
    }

    /// The value of a column that is never empty.
    ///
    /// @throws ClassCastException when the column holds something else
    public <T> T get(String column, Class<T> type) {
        return find(column, type).orElseThrow(() -> empty(column));
    }

    /// @throws ClassCastException when the column holds something else
    public <T> Optional<T> find(String column, Class<T> type) {
        return Optional.ofNullable(type.cast(parsed(column, text -> ViewJson.read(text, type))));
    }

    /// The list in a `jsonb` column that is never empty of one.
    @SuppressWarnings("unchecked")
    public <T> List<T> list(String column, Class<T> type) {
        var value = parsed(column, text -> ViewJson.readList(text, type));
        if (value == null) {
            throw empty(column);
        }
        return (List<T>) value;
    }

    /// Whether it differs from what was read or written last.
    public boolean isChanged() {
        return isChanged;
    }

    /// Its columns; those that were never set are missing and take the default that the table declares.
    public Map<String, @Nullable Object> values() {
        return Collections.unmodifiableMap(values);
    }

    /// To be called when its values have been written.
    public void written() {
        isChanged = false;
    }

    private @Nullable Object parsed(String column, Function<String, Object> parsing) {
        var value = values.get(column);
        if (value instanceof StoredJson(var text)) {
            value = parsing.apply(text);
            values.put(column, value);
        }
        return value;
    }

    private IllegalStateException empty(String column) {
        return new IllegalStateException("Column %s of row %s is empty".formatted(column, id));
    }

    /// JSON as the database gave it.
    public record StoredJson(String text) {}
}
