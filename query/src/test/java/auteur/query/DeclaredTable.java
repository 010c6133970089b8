package auteur.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A table as the `tables.sql` of a projection declares it, so far as rows have to fit.
record DeclaredTable(String name, Map<String, Column> columns) {

    private static final Pattern TABLE = Pattern.compile("CREATE TABLE (\\S+) \\(\n(.*?)\n\\);", Pattern.DOTALL);
    private static final Pattern COLUMN = Pattern
            .compile("^ {4}(\\w+) (uuid|text|varchar|int|bigint|double precision|boolean|timestamptz|jsonb)\\b(.*)$");

    private static final Map<String, Class<?>> TYPES = Map.of(
            "uuid", UUID.class,
            "text", String.class,
            "varchar", String.class,
            "int", Integer.class,
            "bigint", Long.class,
            "double precision", Double.class,
            "boolean", Boolean.class,
            "timestamptz", Instant.class);

    record Column(String type, boolean isPrimaryKey, boolean isRequired) {

        boolean isJson() {
            return type.equals("jsonb");
        }

        void accept(String name, @Nullable Object value) {
            if (value == null) {
                assertThat(isRequired).as(name + " is empty").isFalse();
            } else if (!isJson()) {
                assertThat(value).as(name).isInstanceOf(TYPES.get(type));
            }
        }
    }

    static List<DeclaredTable> of(Projection projection) {
        var tables = TABLE.matcher(sqlOf(projection))
                .results()
                .map(table -> new DeclaredTable(table.group(1), columns(table.group(2))))
                .toList();
        assertThat(tables).extracting(DeclaredTable::name).contains(projection.name());
        assertThat(tables).allSatisfy(table -> assertThat(table.columns()).containsKey(projection.keyColumn()));
        return tables;
    }

    /// A row with all columns, as it would come out of the database.
    Row stored(Row row) {
        assertThat(columns.keySet()).as(name).containsAll(row.values().keySet());
        var stored = new LinkedHashMap<String, @Nullable Object>();
        columns.forEach((name, column) -> {
            var value = column.isPrimaryKey() ? row.id() : row.values().get(name);
            column.accept(name, value);
            stored.put(name, column.isJson() ? json(value) : value);
        });
        return Row.stored(row.id(), stored);
    }

    private static Optional<String> text(@Nullable Object value) {
        return switch (value) {
            case null -> Optional.empty();
            case Row.StoredJson(var text) -> Optional.of(text);
            default -> Optional.of(ViewJson.write(value));
        };
    }

    private static Row.@Nullable StoredJson json(@Nullable Object value) {
        return text(value).map(SortedJson::of).map(Row.StoredJson::new).orElse(null);
    }

    private static Map<String, Column> columns(String lines) {
        var columns = new LinkedHashMap<String, Column>();
        lines.lines().forEach(line -> {
            var column = COLUMN.matcher(line);
            assertThat(column.matches()).as(line).isTrue();
            var rest = column.group(3);
            var isPrimaryKey = rest.contains("PRIMARY KEY");
            columns.put(column.group(1), new Column(
                    column.group(2), isPrimaryKey, isPrimaryKey || rest.contains("NOT NULL")));
        });
        return columns;
    }

    private static String sqlOf(Projection projection) {
        try (var sql = projection.getClass().getResourceAsStream("tables.sql")) {
            assertThat(sql).isNotNull();
            var text = new String(sql.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(text).doesNotContain("views.");
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
