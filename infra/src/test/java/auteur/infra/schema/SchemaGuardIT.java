package auteur.infra.schema;

import static auteur.infra.schema.GuardedDatabase.FILMS;
import static org.assertj.core.api.Assertions.assertThat;

import auteur.infra.eventstore.LogDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// Whatever is done to the tables of a build or to the views of it, the guard names it; of a sound schema it says nothing.
class SchemaGuardIT {

    private static LogDatabase database;
    private static SchemaGuard guard;

    @BeforeAll
    static void start() throws IOException {
        database = new LogDatabase(10);
        guard = GuardedDatabase.guard(database.pool());
    }

    @AfterAll
    static void stop() throws IOException {
        database.close();
    }

    @BeforeEach
    void create() {
        GuardedDatabase.create(database);
    }

    @Test
    void findsNothingInASoundBuildAndItsViews() {
        assertThat(guard.check(FILMS)).isEmpty();
        assertThat(guard.checkViews(Map.of("film", FILMS, "scene", FILMS))).isEmpty();
    }

    @Test
    void findsNothingInTheTablesOfAnyProjection() throws IOException {
        var declarations = new PathMatchingResourcePatternResolver()
                .getResources("classpath*:auteur/query/**/tables.sql");
        assertThat(declarations).hasSizeGreaterThanOrEqualTo(6);
        for (var file : declarations) {
            var sql = file.getContentAsString(StandardCharsets.UTF_8).replace("views.", "");
            database.jdbc().execute("""
                    DROP SCHEMA films_v1_1 CASCADE; CREATE SCHEMA films_v1_1;
                    SET search_path = films_v1_1; %s RESET search_path
                    """.formatted(sql));

            assertThat(guard.check(new DeclaredTables("films_v1_1", sql))).as(file.toString()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            DROP SCHEMA films_v1_1 CASCADE                       | the schema is missing
            DROP TABLE scene                                     | table scene is missing
            DROP TABLE scene; CREATE VIEW scene AS SELECT 1 AS number | table scene is a view that reads SELECT 1 AS number instead of a table
            ALTER TABLE scene SET UNLOGGED                       | table scene is a table, unlogged instead of a table
            ALTER TABLE film ENABLE ROW LEVEL SECURITY           | table film is a table, with row security instead of a table
            CREATE TABLE extra () INHERITS (film)                | table film is a table, with child tables instead of a table
            ALTER TABLE film DROP COLUMN note                    | column note of film is missing
            ALTER TABLE film RENAME COLUMN stage TO phase        | column stage of film is missing
            ALTER TABLE film ALTER COLUMN title TYPE varchar(80) | column title of film is character varying(80) NOT NULL instead of text NOT NULL
            ALTER TABLE film ALTER COLUMN note TYPE text COLLATE "C" | column note of film is text COLLATE "C" instead of text
            ALTER TABLE film ALTER COLUMN title DROP NOT NULL    | column title of film is text instead of text NOT NULL
            ALTER TABLE film ALTER COLUMN note SET NOT NULL      | column note of film is text NOT NULL instead of text
            ALTER TABLE film ALTER COLUMN stage DROP DEFAULT     | column stage of film is text NOT NULL instead of text DEFAULT 'PITCHING'::text NOT NULL
            ALTER TABLE film ALTER COLUMN note SET DEFAULT 'x'   | column note of film is text DEFAULT 'x'::text instead of text
            ALTER TABLE film ADD COLUMN extra int NOT NULL       | column extra of film is not declared
            DROP INDEX film_stage                                | index film_stage of film is missing
            DROP INDEX film_title; CREATE INDEX film_title ON film (title) | index film_title of film is CREATE INDEX film_title ON film USING btree (title) instead of CREATE UNIQUE INDEX film_title ON film USING btree (title)
            UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'film_title'::regclass | index film_title of film is CREATE UNIQUE INDEX film_title ON film USING btree (title) INVALID instead of CREATE UNIQUE INDEX film_title ON film USING btree (title)
            UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'scene_pkey'::regclass | constraint scene_pkey of scene is PRIMARY KEY (film, number) INVALID instead of PRIMARY KEY (film, number)
            CREATE UNIQUE INDEX extra ON film (note)             | index extra of film is not declared
            ALTER TABLE film DROP CONSTRAINT film_seconds_check  | constraint film_seconds_check of film is missing
            ALTER TABLE scene DROP CONSTRAINT scene_pkey         | constraint scene_pkey of scene is missing
            ALTER TABLE scene DROP CONSTRAINT scene_film_fkey    | constraint scene_film_fkey of scene is missing
            ALTER TABLE film DROP CONSTRAINT film_seconds_check, ADD CONSTRAINT film_seconds_check CHECK (seconds > 0) NOT VALID | constraint film_seconds_check of film is CHECK (seconds > 0) NOT VALID instead of CHECK (seconds > 0)
            ALTER TABLE film ADD CONSTRAINT extra CHECK (note <> '') | constraint extra of film is not declared
            CREATE TRIGGER extra BEFORE UPDATE ON film FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger() | trigger extra of film is not declared
            CREATE RULE extra AS ON DELETE TO scene DO INSTEAD NOTHING | rule extra of scene is not declared
            """)
    void namesWhatIsWrongWithABuild(String damage, String difference) {
        database.jdbc().execute("SET search_path = films_v1_1; DROP SCHEMA views CASCADE; %s; RESET search_path"
                .formatted(damage));

        assertThat(guard.check(FILMS))
                .filteredOn(SchemaDifference::isHarmful)
                .extracting(SchemaDifference::toString)
                .contains("films_v1_1: " + difference)
                .hasSizeLessThanOrEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CREATE INDEX extra ON film (note)                     | index extra of film is not declared
            ALTER TABLE film ADD COLUMN extra text                | column extra of film is not declared
            ALTER TABLE film ADD COLUMN extra int NOT NULL DEFAULT 0 | column extra of film is not declared
            CREATE STATISTICS extra ON title, stage FROM film     | statistics extra of film is not declared
            CREATE TABLE extra (id int PRIMARY KEY)               | table extra is not declared
            """)
    void tellsOfWhatIsTooMuchButHarmless(String change, String difference) {
        database.jdbc().execute("SET search_path = films_v1_1; %s; RESET search_path".formatted(change));

        assertThat(guard.check(FILMS)).singleElement().satisfies(found -> {
            assertThat(found).hasToString("films_v1_1: " + difference);
            assertThat(found.isHarmful()).isFalse();
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DROP VIEW views.scene                                                     | is missing
            DROP VIEW views.scene; CREATE TABLE views.scene (film uuid, number int)   | is a table instead of a view that reads SELECT film, number FROM films_v1_1.scene
            CREATE OR REPLACE VIEW views.scene AS SELECT * FROM films_v1_0.scene      | is a view that reads SELECT film, number FROM films_v1_0.scene instead of a view that reads SELECT film, number FROM films_v1_1.scene
            CREATE OR REPLACE VIEW views.scene AS SELECT * FROM films_v1_1.scene LIMIT 1 | is a view that reads SELECT film, number FROM films_v1_1.scene LIMIT 1 instead of a view that reads SELECT film, number FROM films_v1_1.scene
            DROP VIEW views.scene; CREATE VIEW views.scene AS SELECT film FROM films_v1_1.scene | is a view that reads SELECT film FROM films_v1_1.scene instead of a view that reads SELECT film, number FROM films_v1_1.scene
            ALTER TABLE films_v1_1.scene DROP COLUMN number CASCADE                   | is missing
            """)
    void namesWhatIsWrongWithAView(String damage, String difference) {
        database.jdbc().execute(damage);

        assertThat(guard.checkViews(Map.of("film", FILMS, "scene", FILMS)))
                .filteredOn(found -> found.relation().isEmpty())
                .singleElement()
                .hasToString("views: view scene " + difference);
    }

    @Test
    void doesNotBlameAViewForAnExtraColumnOfItsTable() {
        database.jdbc().execute("ALTER TABLE films_v1_1.scene ADD COLUMN extra text");

        assertThat(guard.checkViews(Map.of("film", FILMS, "scene", FILMS))).isEmpty();
    }

    @Test
    void leavesNoTraceAndWritesNothingOnceItKnowsTheDeclaration() {
        var before = schemas();
        guard.check(FILMS);
        guard.checkViews(Map.of("film", FILMS));
        guard.checkLog();

        assertThat(schemas()).isEqualTo(before);
        Awaitility.await("a check without a transaction that writes").until(() -> {
            var next = nextTransaction();
            guard.check(FILMS);
            guard.checkViews(Map.of("film", FILMS));
            guard.checkLog();
            return next == nextTransaction();
        });
    }

    @Test
    void checksOnManyNodesAtOnce() {
        var found = IntStream.range(0, 8)
                .mapToObj(_ -> GuardedDatabase.guard(database.pool()))
                .parallel()
                .flatMap(node -> node.check(FILMS).stream())
                .toList();

        assertThat(found).isEmpty();
    }

    private static List<?> schemas() {
        return database.jdbc().queryForList("SELECT nspname FROM pg_namespace ORDER BY 1");
    }

    private static long nextTransaction() {
        return Long.parseLong(String.valueOf(database.jdbc()
                .queryForObject("SELECT pg_snapshot_xmax(pg_current_snapshot())::text", String.class)));
    }
}
