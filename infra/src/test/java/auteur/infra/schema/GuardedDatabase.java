package auteur.infra.schema;

import auteur.infra.eventstore.LogDatabase;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/// A build of a projection of films with its views, and a guard over them.
final class GuardedDatabase {

    private static final List<String> SCHEMAS = List.of("runtime", "events", "views");

    static final DeclaredTables FILMS = new DeclaredTables("films_v1_1", """
            CREATE TABLE film (
                id uuid PRIMARY KEY,
                title text NOT NULL,
                stage text NOT NULL DEFAULT 'PITCHING',
                seconds int CHECK (seconds > 0),
                note text
            );
            CREATE UNIQUE INDEX film_title ON film (title);
            CREATE INDEX film_stage ON film (stage, id DESC) WHERE seconds > 10;
            CREATE TABLE scene (
                film uuid NOT NULL REFERENCES film,
                number int NOT NULL,
                PRIMARY KEY (film, number)
            );
            """);

    private GuardedDatabase() {}

    static void create(LogDatabase database) {
        database.jdbc().execute("""
                DROP SCHEMA IF EXISTS films_v1_1, films_v1_0, views CASCADE;
                CREATE SCHEMA films_v1_1; CREATE SCHEMA films_v1_0; CREATE SCHEMA views;
                SET search_path = films_v1_0; %1$s
                SET search_path = films_v1_1; %1$s
                RESET search_path;
                CREATE VIEW views.film AS SELECT * FROM films_v1_1.film;
                CREATE VIEW views.scene AS SELECT * FROM films_v1_1.scene;
                """.formatted(FILMS.sql()));
    }

    /// Begins the log anew, as all of the program's migrations make it.
    static void migrate(LogDatabase database) {
        database.jdbc().execute("DROP SCHEMA IF EXISTS events, runtime, views CASCADE");
        SCHEMAS.forEach(schema -> database.jdbc().execute("CREATE SCHEMA " + schema));
        database.jdbc().execute(Migrations.ofTheProgram(SCHEMAS).on(Map.of()));
    }

    static SchemaGuard guard(DataSource database) {
        return new SchemaGuard(
                new JdbcTemplate(database),
                new DataSourceTransactionManager(database),
                Migrations.ofTheProgram(SCHEMAS));
    }
}
