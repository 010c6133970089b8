package auteur.infra.schema;

import static auteur.infra.schema.GuardedDatabase.FILMS;
import static org.assertj.core.api.Assertions.assertThat;

import auteur.infra.eventstore.LogDatabase;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// What belongs to somebody whom the program may not act for is not the program's to rely on.
class ForeignOwnerIT {

    private LogDatabase database;
    private SchemaGuard guard;

    @BeforeEach
    void start() throws IOException {
        database = new LogDatabase(2);
        GuardedDatabase.create(database);
        database.jdbc().execute("""
                CREATE ROLE studio LOGIN PASSWORD 'studio';
                CREATE ROLE stranger;
                GRANT CREATE ON DATABASE postgres TO studio;
                ALTER SCHEMA films_v1_1 OWNER TO studio;
                ALTER TABLE films_v1_1.film OWNER TO studio;
                ALTER TABLE films_v1_1.scene OWNER TO studio;
                ALTER SCHEMA views OWNER TO studio;
                ALTER VIEW views.film OWNER TO studio;
                """);
        guard = GuardedDatabase.guard(new DriverManagerDataSource(database.url(), "studio", "studio"));
    }

    @AfterEach
    void stop() throws IOException {
        database.close();
    }

    @Test
    void namesTablesAndViewsOfAStranger() {
        database.jdbc().execute("""
                ALTER TABLE films_v1_1.scene OWNER TO stranger;
                ALTER VIEW views.film OWNER TO stranger;
                DROP VIEW views.scene;
                """);

        assertThat(guard.check(FILMS)).singleElement()
                .hasToString("films_v1_1: table scene is a table, owned by stranger instead of a table");
        assertThat(guard.checkViews(Map.of("film", FILMS))).singleElement().asString()
                .contains("view film is a view that reads").contains("films_v1_1.film, owned by stranger instead of");
    }

    @Test
    void namesASchemaOfAStranger() {
        database.jdbc().execute("ALTER SCHEMA films_v1_1 OWNER TO stranger");

        assertThat(guard.check(FILMS)).singleElement().hasToString(
                "films_v1_1: the schema is a schema, owned by stranger, closed to the program instead of a schema");
    }

    @Test
    void acceptsAnOwnerWhomTheProgramMayActFor() {
        database.jdbc().execute("ALTER TABLE films_v1_1.scene OWNER TO stranger; GRANT stranger TO studio");

        assertThat(guard.check(FILMS)).isEmpty();
    }
}
