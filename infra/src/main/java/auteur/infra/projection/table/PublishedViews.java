package auteur.infra.projection.table;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/// The names under which readers find the tables of the builds in service.
public final class PublishedViews {

    private static final String NAMES_OF = """
            SELECT DISTINCT v.relname FROM pg_depend d
            JOIN pg_rewrite r ON r.oid = d.objid AND d.classid = 'pg_rewrite'::regclass
            JOIN pg_class v ON v.oid = r.ev_class AND v.relnamespace = to_regnamespace('views')
            JOIN pg_class t ON t.oid = d.refobjid AND d.refclassid = 'pg_class'::regclass
            WHERE t.relnamespace = to_regnamespace(?)
            """;

    private final JdbcTemplate jdbc;

    public PublishedViews(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /// Lets the names stand for the tables of another build, at once for all readers. A view whose columns stay the same keeps its
    /// identity and the rights that were granted on it.
    public void publish(List<TableLayout> tables) {
        jdbc.execute("SET LOCAL lock_timeout TO '3s'");
        for (var table : tables) {
            if (!columnsOf("views", table.name()).equals(columnsOf(table.schema(), table.name()))) {
                withdraw(List.of(table.name()));
            }
            jdbc.execute("CREATE OR REPLACE VIEW views.%s AS SELECT %s FROM %s"
                    .formatted(table.name(), String.join(", ", table.columns().keySet()), table.qualifiedName()));
        }
    }

    /// Removes the names that still stand for tables of a schema.
    public void withdrawAllOf(String schema) {
        withdraw(jdbc.query(NAMES_OF, (row, _) -> row.getString(1), schema));
    }

    private void withdraw(List<String> names) {
        names.forEach(name -> jdbc.execute("DROP VIEW IF EXISTS views." + name));
    }

    private List<String> columnsOf(String schema, String relation) {
        return jdbc.query(
                """
                        SELECT format('%s %s', attname, format_type(atttypid, atttypmod)) FROM pg_attribute
                        WHERE attrelid = to_regclass(format('%I.%I', ?::text, ?::text)) AND attnum > 0 AND NOT attisdropped ORDER BY attnum
                        """,
                (row, _) -> row.getString(1),
                schema,
                relation);
    }
}
