package auteur.infra.projection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/// The rows of a finished table, copied into an empty one of the same shape, with its indexes.
final class CopiedTable {

    private static final Path FILE = Path.of("target/rebuild-bench.copy");

    private CopiedTable() {}

    /// How many seconds `COPY` takes.
    static double seconds(ProjectionDatabase database, String table) throws SQLException, IOException {
        try (var connection = database.database().getConnection(); var statement = connection.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS public.copied");
            statement.execute("CREATE TABLE public.copied (LIKE %s INCLUDING ALL)".formatted(table));
            var copies = connection.unwrap(PGConnection.class).getCopyAPI();
            try (var file = Files.newOutputStream(FILE)) {
                copies.copyOut("COPY %s TO STDOUT".formatted(table), file);
            }
            try (var file = Files.newInputStream(FILE)) {
                var begin = System.nanoTime();
                copies.copyIn("COPY public.copied FROM STDIN", file);
                return (System.nanoTime() - begin) / 1e9;
            }
        } finally {
            Files.deleteIfExists(FILE);
        }
    }
}
