package auteur.infra.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/// The rows of builds, byte for byte.
record Tables(JdbcTemplate jdbc) {

    List<String> of(String schema) {
        return jdbc.query(
                "SELECT relname FROM pg_class WHERE relnamespace = to_regnamespace(?) AND relkind IN ('r', 'v') ORDER BY 1",
                (row, _) -> row.getString(1),
                schema);
    }

    long count(String schema) {
        return of(schema).stream().mapToLong(table -> count(schema, table)).sum();
    }

    private long count(String schema, String table) {
        var count = jdbc.queryForObject("SELECT count(*) FROM %s.%s".formatted(schema, table), Long.class);
        return count == null ? 0 : count;
    }

    /// Fails with some of the rows that only one of them has.
    void assertSame(String found, String expected) {
        assertThat(of(found)).as("tables of " + found).isEqualTo(of(expected)).isNotEmpty();
        for (var table : of(expected)) {
            assertThat(only(found, expected, table)).as("rows of %s.%s only", found, table).isEmpty();
            assertThat(only(expected, found, table)).as("rows of %s.%s only", expected, table).isEmpty();
        }
    }

    private List<String> only(String one, String other, String table) {
        return jdbc.query(
                "SELECT to_jsonb(t)::text FROM %s.%s t EXCEPT ALL SELECT to_jsonb(t)::text FROM %s.%s t LIMIT 3"
                        .formatted(one, table, other, table),
                (row, _) -> row.getString(1));
    }
}
