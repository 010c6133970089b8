package auteur.infra.schema;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/// Finds out what SQL makes of an empty schema by running it where nobody sees it, once: what is declared cannot drift from
/// what is created. Works in the transaction that is open, which has to be rolled back.
final class Scratch {

    private static final int MOST_REMEMBERED = 200;

    private final JdbcTemplate jdbc;
    private final CatalogueReader reader;
    private final Migrations migrations;
    private final Cache<Declaration, Catalogue> remembered = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .build();

    Scratch(JdbcTemplate jdbc, CatalogueReader reader, Migrations migrations) {
        this.jdbc = jdbc;
        this.reader = reader;
        this.migrations = migrations;
    }

    /// Servers tell the same definition in different words, and a server may be upgraded while the program runs.
    private record Declaration(String server, String schema, String sql, List<String> views) {}

    Catalogue tables(String sql) {
        return remembered.get(declaration("", sql, List.of()), _ -> reader.read(created(sql)));
    }

    /// What views of tables are that have the tables' names.
    Catalogue views(DeclaredTables tables, Collection<String> names) {
        var views = List.copyOf(new TreeSet<>(names));
        return remembered.get(declaration(tables.schema(), tables.sql(), views), _ -> {
            var source = created(tables.sql());
            var target = newSchema();
            for (var view : views) {
                jdbc.execute("CREATE VIEW %1$s.%2$s AS SELECT * FROM %3$s.%2$s"
                        .formatted(target, quoted(view), source));
            }
            return reader.read(target).naming(source + ".", quoted(tables.schema()) + ".");
        });
    }

    /// What the program's migrations make of one of their schemas.
    Catalogue migrated(String schema) {
        return remembered.get(declaration(schema, "", List.of()), _ -> {
            var schemas = new HashMap<String, String>();
            migrations.schemas().forEach(name -> schemas.put(name, newSchema()));
            jdbc.execute(migrations.on(schemas));
            return reader.read(schemas.getOrDefault(schema, schema));
        });
    }

    private Declaration declaration(String schema, String sql, List<String> views) {
        return new Declaration(text("SHOW server_version_num"), schema, sql, views);
    }

    private String created(String sql) {
        var schema = newSchema();
        reader.enter(schema);
        jdbc.execute(sql);
        return schema;
    }

    /// Nodes that check at the same time do not meet.
    private String newSchema() {
        var name = "scratch_" + UUID.randomUUID().toString().replace("-", "");
        jdbc.execute("CREATE SCHEMA " + name);
        return name;
    }

    private String quoted(String name) {
        return String.valueOf(jdbc.queryForObject("SELECT quote_ident(?)", String.class, name));
    }

    private String text(String sql) {
        return String.valueOf(jdbc.queryForObject(sql, String.class));
    }
}
