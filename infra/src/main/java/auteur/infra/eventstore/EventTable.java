package auteur.infra.eventstore;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementSetter;

/// The tables of the log. Positions are dense and in commit order: an append holds the row of `log_head` until it commits, so
/// a position is visible only when every lower one is, and a rollback leaves no hole.
final class EventTable {

    private static final String APPEND = """
            WITH head AS (
                UPDATE events.log_head SET position = position + ? RETURNING position - ? AS base
            )
            INSERT INTO events.event
                (position, stream, version, event_id, type, revision, payload, metadata, occurred_at)
            SELECT head.base + e.place, e.stream, e.version, e.event_id::uuid, e.type, ?,
                   e.payload::jsonb, e.metadata::jsonb, e.occurred_at
            FROM head, unnest(?, ?, ?, ?, ?, ?, ?) WITH ORDINALITY
                AS e (stream, version, event_id, type, payload, metadata, occurred_at, place)
            """;

    private static final String COLUMNS = "SELECT position, stream, version, event_id, type, payload, metadata, occurred_at FROM events.event ";

    private final JdbcTemplate jdbc;
    private final EventCodec codec;

    EventTable(JdbcTemplate jdbc, EventCodec codec) {
        this.jdbc = jdbc;
        this.codec = codec;
    }

    void append(List<? extends DomainEventMessage<?>> events) {
        jdbc.execute((ConnectionCallback<Integer>) connection -> {
            try (var insert = connection.prepareStatement(APPEND)) {
                insert.setInt(1, events.size());
                insert.setInt(2, events.size());
                insert.setInt(3, EventCodec.REVISION);
                insert.setArray(4, texts(connection, events, DomainEventMessage::getAggregateIdentifier));
                insert.setArray(5, array(connection, "bigint", events, DomainEventMessage::getSequenceNumber));
                insert.setArray(6, texts(connection, events, DomainEventMessage::getIdentifier));
                insert.setArray(7, texts(connection, events, event -> EventTypes.nameOf(event.getPayload())));
                insert.setArray(8, texts(connection, events, event -> codec.encode(event.getPayload())));
                insert.setArray(9, texts(connection, events, event -> codec.encode(event.getMetaData())));
                insert.setArray(
                        10,
                        array(connection, "timestamptz", events, event -> Timestamp.from(event.getTimestamp())));
                return insert.executeUpdate();
            }
        });
    }

    List<TrackedEventMessage<?>> after(long position, int limit) {
        return query(COLUMNS + "WHERE position > ? ORDER BY position LIMIT ?", statement -> {
            statement.setLong(1, position);
            statement.setInt(2, limit);
        });
    }

    List<TrackedEventMessage<?>> ofStream(String stream, long firstVersion, int limit) {
        return query(COLUMNS + "WHERE stream = ? AND version >= ? ORDER BY version LIMIT ?", statement -> {
            statement.setString(1, stream);
            statement.setLong(2, firstVersion);
            statement.setInt(3, limit);
        });
    }

    Optional<TrackedEventMessage<?>> ofRequest(String request) {
        // The driver reads "??" as PostgreSQL's operator "?".
        var sql = COLUMNS
                + "WHERE metadata ?? 'request' AND metadata ->> 'request' = ? ORDER BY position DESC LIMIT 1";
        return query(sql, statement -> statement.setString(1, request)).stream().findFirst();
    }

    Optional<Long> lastVersion(String stream) {
        return first("SELECT version FROM events.event WHERE stream = ? ORDER BY version DESC LIMIT 1", stream);
    }

    Optional<Long> positionOf(String stream, long version) {
        return first("SELECT position FROM events.event WHERE stream = ? AND version = ?", stream, version);
    }

    /// The last position before an instant.
    long positionAt(Instant instant) {
        var sql = "SELECT coalesce(min(position) - 1, (SELECT position FROM events.log_head)) FROM events.event"
                + " WHERE occurred_at >= ?";
        return number(sql, Timestamp.from(instant));
    }

    long head() {
        return number("SELECT position FROM events.log_head");
    }

    String epoch() {
        return String.valueOf(jdbc.queryForObject("SELECT epoch FROM events.log_head", String.class));
    }

    private Optional<Long> first(String sql, Object... arguments) {
        return jdbc.query(sql, (row, _) -> row.getLong(1), arguments).stream().findFirst();
    }

    private long number(String sql, Object... arguments) {
        var number = jdbc.queryForObject(sql, Long.class, arguments);
        return number == null ? 0 : number;
    }

    private List<TrackedEventMessage<?>> query(String sql, PreparedStatementSetter arguments) {
        return jdbc.query(sql, arguments, (row, _) -> message(row));
    }

    private TrackedEventMessage<?> message(ResultSet row) throws SQLException {
        var type = row.getString("type");
        var stream = row.getString("stream");
        var payload = codec.decode(type, row.getString("payload"));
        var metadata = codec.decodeMetadata(row.getString("metadata"));
        var message = new GenericMessage<>(row.getString("event_id"), payload, metadata);
        var at = row.getTimestamp("occurred_at").toInstant();
        return new GenericTrackedDomainEventMessage<>(
                new GlobalSequenceTrackingToken(row.getLong("position")),
                new GenericDomainEventMessage<>(
                        payload.getClass().getSimpleName(), stream, row.getLong("version"), message, () -> at));
    }

    private static Array texts(
            Connection connection,
            List<? extends DomainEventMessage<?>> events,
            Function<DomainEventMessage<?>, String> value)
            throws SQLException {
        return array(connection, "text", events, value);
    }

    private static Array array(
            Connection connection,
            String type,
            List<? extends DomainEventMessage<?>> events,
            Function<DomainEventMessage<?>, ?> value)
            throws SQLException {
        return connection.createArrayOf(type, events.stream().map(value).toArray());
    }
}
