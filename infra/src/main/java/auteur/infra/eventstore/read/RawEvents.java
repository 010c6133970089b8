package auteur.infra.eventstore.read;

import auteur.command.EventStream;
import auteur.infra.eventstore.form.EventCodec;
import auteur.infra.eventstore.table.EventTable;
import auteur.query.log.Undecodable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/// Reads the events of a stream as they are stored, by their key.
public final class RawEvents {

    /// No further than the log is known to be on the disk.
    private static final String BEFORE = """
            SELECT position, version, event_id, type, revision, payload, metadata, occurred_at FROM events.event
            WHERE stream = ? AND version < ? AND position <= ? ORDER BY version DESC LIMIT ?
            """;

    private final JdbcTemplate jdbc;
    private final EventTable events;
    private final EventCodec codec;

    public RawEvents(JdbcTemplate jdbc, EventTable events, EventCodec codec) {
        this.jdbc = jdbc;
        this.events = events;
        this.codec = codec;
    }

    /// An event as it is stored.
    ///
    /// @param payload JSON
    /// @param unreadable why this program cannot read it; null when it can
    public record RawEvent(
            long position,
            long version,
            UUID eventId,
            String type,
            int revision,
            String payload,
            MetaData metadata,
            Instant at,
            @Nullable String unreadable) {}

    /// Those with lower versions, newest first. Any page of a long stream costs the same.
    ///
    /// @param before exclusive
    public List<RawEvent> before(EventStream<?> stream, long before, int limit) {
        return jdbc.query(BEFORE, (row, _) -> read(row), stream.toString(), before, events.head(), limit);
    }

    private RawEvent read(ResultSet row) throws SQLException {
        var type = row.getString("type");
        var revision = row.getInt("revision");
        var json = row.getString("payload");
        return new RawEvent(
                row.getLong("position"),
                row.getLong("version"),
                row.getObject("event_id", UUID.class),
                type,
                revision,
                json,
                codec.decodeMetadata(row.getString("metadata")),
                row.getTimestamp("occurred_at").toInstant(),
                codec.read(type, revision, json) instanceof Undecodable event ? event.reason() : null);
    }
}
