package auteur.infra.projection;

import auteur.query.Projection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The tables of projections. They are created from the SQL beside the projection, and when that has changed, dropped and
/// created anew: there are no migrations of views.
final class ProjectionTables {

    private static final Logger LOG = LoggerFactory.getLogger(ProjectionTables.class);

    /// One node at a time shapes tables.
    private static final long LOCK = 0x61757465_75720001L;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    ProjectionTables(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /// Sees to it that the tables have the shape that the projection declares; empties them if they had another.
    void prepare(Projection projection) {
        transaction.executeWithoutResult(_ -> {
            lock();
            var shape = shapeOf(projection);
            var recorded = jdbc.sql("SELECT shape FROM runtime.projection WHERE name = ?")
                    .param(projection.name())
                    .query(String.class)
                    .optional();
            if (recorded.filter(shape::equals).isEmpty()) {
                LOG.info("View {} has a new shape and is built from the log", projection.name());
                recreate(projection, shape);
            }
        });
    }

    /// Drops the tables and creates them empty; the projection begins the log anew.
    void recreate(Projection projection) {
        transaction.executeWithoutResult(_ -> {
            lock();
            recreate(projection, shapeOf(projection));
        });
    }

    /// Notes how far the projection has come, in the transaction that wrote its rows.
    void advance(String projection, long position) {
        jdbc.sql("UPDATE runtime.projection SET position = ? WHERE name = ?")
                .params(position, projection)
                .update();
    }

    long position(String projection) {
        return jdbc.sql("SELECT position FROM runtime.projection WHERE name = ?")
                .param(projection)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("There is no view " + projection));
    }

    private void recreate(Projection projection, String shape) {
        for (var table : projection.tables()) {
            jdbc.sql("DROP TABLE IF EXISTS views." + table).update();
        }
        jdbc.sql(sqlOf(projection)).update();
        jdbc.sql("DELETE FROM runtime.token_entry WHERE processor_name = ?")
                .param(projection.name())
                .update();
        jdbc.sql(
                """
                        INSERT INTO runtime.projection (name, shape, position) VALUES (?, ?, 0)
                        ON CONFLICT (name) DO UPDATE SET shape = excluded.shape, position = 0
                        """)
                .params(projection.name(), shape)
                .update();
    }

    private void lock() {
        jdbc.sql("SELECT pg_advisory_xact_lock(?)").param(LOCK).query().listOfRows();
    }

    private static String shapeOf(Projection projection) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(sqlOf(projection).getBytes(StandardCharsets.UTF_8));
            return "%d:%s".formatted(projection.version(), HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static String sqlOf(Projection projection) {
        try (var sql = projection.getClass().getResourceAsStream("tables.sql")) {
            if (sql == null) {
                throw new IllegalStateException("Projection " + projection.name() + " has no tables.sql beside it");
            }
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The tables of projection " + projection.name() + " cannot be read", e);
        }
    }
}
