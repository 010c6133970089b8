package auteur.infra.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;

/// An append whose transaction has taken its position and is still open; rolled back unless it is committed.
final class OpenAppend implements AutoCloseable {

    private static final String SQL = """
            SELECT events.append(
                (SELECT epoch FROM events.log_head), ARRAY[e.stream], ARRAY[e.version], ARRAY[e.stream], ARRAY[e.version], ARRAY[e.id], ARRAY[e.type], ARRAY[e.revision],
                ARRAY[e.payload], ARRAY[e.metadata], ARRAY[e.time])
            FROM (SELECT ? AS stream, ? AS version, ?::uuid AS id, ? AS type, ? AS revision, ?::jsonb AS payload, ?::jsonb AS metadata,
                         ?::timestamptz AS time) e
            """;

    private final Connection connection;

    OpenAppend(DataSource database, DomainEventMessage<?> event) throws SQLException {
        connection = database.getConnection();
        connection.setAutoCommit(false);
        var entry = LogEvents.entries(event).getFirst();
        try (var append = connection.prepareStatement(SQL)) {
            append.setString(1, entry.stream());
            append.setLong(2, entry.version());
            append.setString(3, entry.eventId());
            append.setString(4, entry.type());
            append.setInt(5, entry.revision());
            append.setString(6, entry.payload());
            append.setString(7, entry.metadata());
            append.setString(8, entry.occurredAt().toString());
            append.execute();
        }
    }

    /// Visible from then on, and lost if the server crashes before it has flushed what it wrote.
    void commitWithoutFlush() throws SQLException {
        try (var hasty = connection.createStatement()) {
            hasty.execute("SET LOCAL synchronous_commit = off");
        }
        connection.commit();
    }

    void commit() throws SQLException {
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
        connection.close();
    }
}
