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

/// Reads the tables of the log. Positions are dense and in commit order: an append holds the row of `log_head` until it commits,
/// so a position is visible only when every lower one is, and a rollback leaves no hole.
final class EventTable {

    private static final String COLUMNS = "SELECT position, stream, version, event_id, type, revision, payload, metadata, occurred_at FROM events.event ";

    /// Changes when the snapshot's record does; snapshots of another shape are not used and taken anew.
    private static final String SNAPSHOT_SHAPE = "ProfileSnapshot/1";

    private final JdbcTemplate jdbc;
    private final EventCodec codec;

    EventTable(JdbcTemplate jdbc, EventCodec codec) {
        this.jdbc = jdbc;
        this.codec = codec;
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

    /// Keeps the newest snapshot of a stream.
    void storeSnapshot(DomainEventMessage<?> snapshot) {
        var sql = """
                INSERT INTO events.snapshot (stream, version, shape, payload, taken_at) VALUES (?, ?, ?, ?::jsonb, now())
                ON CONFLICT (stream) DO UPDATE
                SET version = excluded.version, shape = excluded.shape, payload = excluded.payload, taken_at = now()
                WHERE excluded.version > snapshot.version OR excluded.shape <> snapshot.shape
                """;
        jdbc.update(
                sql,
                snapshot.getAggregateIdentifier(),
                snapshot.getSequenceNumber(),
                SNAPSHOT_SHAPE,
                codec.encode(snapshot.getPayload()));
    }

    /// The newest snapshot of a stream, unless it is of another shape than this program's.
    Optional<DomainEventMessage<?>> snapshot(String stream) {
        var sql = "SELECT version, payload FROM events.snapshot WHERE stream = ? AND shape = ?";
        return jdbc.<DomainEventMessage<?>>query(sql, (row, _) -> snapshot(stream, row), stream, SNAPSHOT_SHAPE)
                .stream()
                .findFirst();
    }

    private DomainEventMessage<?> snapshot(String stream, ResultSet row) throws SQLException {
        var payload = codec.decodeSnapshot(row.getString("payload"));
        return new GenericDomainEventMessage<>("ProfileAggregate", stream, row.getLong("version"), payload);
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

    /// Begins a new epoch when the log has come to another database cluster or timeline since its own began, as after the
    /// restore of a backup; answers whether it did.
    boolean confirmEpoch() {
        var sql = """
                WITH here AS (
                    SELECT system_identifier || '/' || timeline_id AS origin
                    FROM pg_control_system(), pg_control_checkpoint()
                ), before AS (
                    SELECT origin FROM events.log_head
                )
                UPDATE events.log_head SET
                    epoch = CASE WHEN before.origin <> here.origin THEN gen_random_uuid() ELSE epoch END,
                    origin = here.origin
                FROM here, before WHERE before.origin IS DISTINCT FROM here.origin
                RETURNING before.origin IS NOT NULL
                """;
        return jdbc.query(sql, (row, _) -> row.getBoolean(1)).contains(true);
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
        var payload = codec.decode(type, row.getInt("revision"), row.getString("payload"));
        var metadata = codec.decodeMetadata(row.getString("metadata"));
        var message = new GenericMessage<>(row.getString("event_id"), payload, metadata);
        var at = row.getTimestamp("occurred_at").toInstant();
        return new GenericTrackedDomainEventMessage<>(
                new GlobalSequenceTrackingToken(row.getLong("position")),
                new GenericDomainEventMessage<>(
                        payload.getClass().getSimpleName(), stream, row.getLong("version"), message, () -> at));
    }
}
