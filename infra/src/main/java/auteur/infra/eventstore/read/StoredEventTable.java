package auteur.infra.eventstore.read;

import auteur.command.JobId;
import auteur.command.Metadata;
import auteur.infra.eventstore.form.EventCodec;
import auteur.infra.eventstore.form.RecordedEvents;
import auteur.infra.eventstore.table.EventTable;
import auteur.query.Recorded;
import auteur.query.ViewJson;
import auteur.query.control.StoredEvent;
import auteur.query.control.StoredEvent.Cause;
import auteur.query.control.StoredEvents;
import auteur.query.log.Undecodable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/// Reads the events of a job as rows, by their key.
public final class StoredEventTable implements StoredEvents {

    /// No further than the log is known to be on the disk.
    private static final String BEFORE = """
            SELECT position, version, event_id, type, revision, payload, metadata, occurred_at FROM events.event
            WHERE stream = ? AND version < ? AND position <= ? ORDER BY version DESC LIMIT ?
            """;

    private final JdbcTemplate jdbc;
    private final EventTable events;
    private final EventCodec codec;

    public StoredEventTable(JdbcTemplate jdbc, EventTable events, EventCodec codec) {
        this.jdbc = jdbc;
        this.events = events;
        this.codec = codec;
    }

    @Override
    public List<StoredEvent> before(JobId job, long before, int limit) {
        return jdbc.query(BEFORE, (row, _) -> read(row), job.toString(), before, events.head(), limit);
    }

    @Override
    public List<Recorded<?>> from(JobId job, long version, int limit) {
        return events.ofStream(job.toString(), version, limit).stream()
                .<Recorded<?>>map(RecordedEvents::of)
                .toList();
    }

    private StoredEvent read(ResultSet row) throws SQLException {
        var type = row.getString("type");
        var revision = row.getInt("revision");
        var json = row.getString("payload");
        var metadata = codec.decodeMetadata(row.getString("metadata"));
        return new StoredEvent(
                row.getLong("position"),
                row.getLong("version"),
                row.getObject("event_id", UUID.class),
                type,
                revision,
                row.getTimestamp("occurred_at").toInstant(),
                String.valueOf(metadata.getOrDefault(Metadata.BY, Metadata.CREW)),
                text(metadata, Metadata.STAGE),
                cause(metadata),
                payload(json),
                codec.read(type, revision, json) instanceof Undecodable unreadable ? unreadable.reason() : null);
    }

    private static Cause cause(MetaData metadata) {
        var cause = text(metadata, Metadata.CAUSE);
        if (cause != null) {
            return new Cause(cause.startsWith("operation-") ? Cause.Kind.OPERATION : Cause.Kind.STEP, cause);
        }
        var request = text(metadata, Metadata.REQUEST);
        return new Cause(request == null ? Cause.Kind.UNKNOWN : Cause.Kind.REQUEST, request);
    }

    private static @Nullable String text(MetaData metadata, String key) {
        var value = metadata.get(key);
        return value == null ? null : value.toString();
    }

    /// What is no object, as nothing that this program writes, is shown under an empty name.
    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> payload(String json) {
        return ViewJson.read(json, Object.class) instanceof Map<?, ?> object
                ? (Map<String, @Nullable Object>) object
                : Map.of("", json);
    }
}
