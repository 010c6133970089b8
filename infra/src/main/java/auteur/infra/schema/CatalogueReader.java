package auteur.infra.schema;

import auteur.infra.schema.SchemaDifference.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;

/// Reads what a schema holds, in one query. Works in the transaction that is open, and moves its search path.
final class CatalogueReader {

    private final JdbcTemplate jdbc;
    private final String query;

    CatalogueReader(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        try {
            query = new ClassPathResource("catalogue.sql", CatalogueReader.class)
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The question for the catalogue cannot be read", e);
        }
    }

    Catalogue read(String schema) {
        enter(schema);
        return Catalogue.of(jdbc.query(query, (row, _) -> object(row), schema));
    }

    /// Makes a schema the one that unqualified names are in.
    void enter(String schema) {
        jdbc.queryForObject("SELECT set_config('search_path', quote_ident(?), true)", String.class, schema);
    }

    private static CatalogueObject object(ResultSet row) throws SQLException {
        return new CatalogueObject(
                Kind.valueOf(row.getString("kind")),
                row.getString("relation"),
                row.getString("name"),
                row.getString("definition"),
                row.getBoolean("is_harmless_extra"));
    }
}
