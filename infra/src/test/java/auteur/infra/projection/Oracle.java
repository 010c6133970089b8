package auteur.infra.projection;

import auteur.infra.projection.read.Followed;
import auteur.infra.projection.table.Declaration;
import auteur.infra.projection.table.RowStore;
import auteur.infra.projection.table.TableLayout;
import auteur.query.Projection;
import auteur.query.Rows;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/// What the tables of a projection have to be: folded in memory, from the first event to the last, and written at once.
final class Oracle {

    private final JdbcTemplate jdbc;
    private final EventStore log;

    Oracle(ProjectionDatabase database, ProjectionNode node) {
        jdbc = database.jdbc();
        log = node.log().followed();
    }

    /// @return the schema that they stand in
    String tablesOf(Projection projection) {
        var schema = "oracle_" + projection.name();
        jdbc.execute((ConnectionCallback<Boolean>) connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute("DROP SCHEMA IF EXISTS %s CASCADE; CREATE SCHEMA %s".formatted(schema, schema));
                statement.execute("SET search_path TO " + schema);
                statement.execute(Declaration.of(projection).sql());
                return statement.execute("RESET search_path");
            }
        });
        var rows = new HashMap<UUID, Rows>();
        fold(projection, rows);
        var keyColumn = projection.keyColumn();
        new RowStore(jdbc, keyColumn, TableLayout.of(schema, jdbc)).write(rows.values());
        return schema;
    }

    private void fold(Projection projection, Map<UUID, Rows> rows) {
        try (var stream = log.openStream(null)) {
            while (stream.hasNextAvailable()) {
                var recorded = Followed.of(stream.nextAvailable()).recorded();
                projection.keyOf(recorded).ifPresent(key -> projection.apply(
                        recorded, rows.computeIfAbsent(key, _ -> Rows.none(projection.keyColumn(), key))));
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
