package auteur.infra.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/// Single-row inserts of the same rows, each a commit of its own, by as many connections as there are writers: what PostgreSQL
/// does at most in that way (L).
final class BareInserts implements AutoCloseable {

    private static final int CONNECTIONS = 32;

    private final List<Connection> connections = new ArrayList<>();
    private final BlockingQueue<PreparedStatement> statements = new LinkedBlockingQueue<>();

    BareInserts(LogDatabase database) throws SQLException {
        database.jdbc().execute("""
                CREATE TABLE bare_event (LIKE events.event INCLUDING ALL);
                CREATE SEQUENCE bare_position;
                """);
        for (var i = 0; i < CONNECTIONS; i++) {
            var connection = database.pool().getConnection();
            connections.add(connection);
            statements.add(connection.prepareStatement("""
                    INSERT INTO bare_event
                        (position, stream, version, event_id, type, revision, payload, metadata, occurred_at)
                    VALUES (nextval('bare_position'), ?, 0, ?::uuid, 'JobCancelled', 1, ?::jsonb, '{}', now())
                    """));
        }
    }

    void insert() throws SQLException {
        var statement = statements.remove();
        try {
            var stream = UUID.randomUUID().toString();
            statement.setString(1, stream);
            statement.setString(2, UUID.randomUUID().toString());
            statement.setString(3, "{\"jobId\": \"%s\"}".formatted(stream));
            statement.executeUpdate();
        } finally {
            statements.add(statement);
        }
    }

    @Override
    public void close() throws SQLException {
        for (var connection : connections) {
            connection.close();
        }
    }
}
