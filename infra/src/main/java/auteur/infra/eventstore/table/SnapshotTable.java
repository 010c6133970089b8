package auteur.infra.eventstore.table;

import auteur.infra.eventstore.form.EventCodec;
import auteur.infra.eventstore.form.SnapshotForm;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.springframework.jdbc.core.JdbcTemplate;

/// The newest snapshot of each stream whose family has any.
public final class SnapshotTable {

    private final JdbcTemplate jdbc;
    private final EventCodec codec;
    private final List<SnapshotForm> forms;

    public SnapshotTable(JdbcTemplate jdbc, EventCodec codec, List<SnapshotForm> forms) {
        this.jdbc = jdbc;
        this.codec = codec;
        this.forms = List.copyOf(forms);
    }

    public void store(DomainEventMessage<?> snapshot) {
        var stream = snapshot.getAggregateIdentifier();
        var form = formOf(stream)
                .orElseThrow(() -> new IllegalArgumentException("There are no snapshots of " + stream));
        var sql = """
                INSERT INTO events.snapshot (stream, version, shape, payload, taken_at) VALUES (?, ?, ?, ?::jsonb, now())
                ON CONFLICT (stream) DO UPDATE
                SET version = excluded.version, shape = excluded.shape, payload = excluded.payload, taken_at = now()
                WHERE excluded.version > snapshot.version OR excluded.shape <> snapshot.shape
                """;
        jdbc.update(
                sql, stream, snapshot.getSequenceNumber(), form.shape(), codec.encodeSnapshot(snapshot.getPayload()));
    }

    /// Empty also when it is of another shape than this program's. Families without snapshots need not be looked up.
    public Optional<DomainEventMessage<?>> of(String stream) {
        return formOf(stream).flatMap(form -> stored(stream, form));
    }

    private Optional<DomainEventMessage<?>> stored(String stream, SnapshotForm form) {
        var sql = "SELECT version, payload FROM events.snapshot WHERE stream = ? AND shape = ?";
        return jdbc.<DomainEventMessage<?>>query(sql, (row, _) -> read(row, stream, form), stream, form.shape())
                .stream()
                .findFirst();
    }

    private DomainEventMessage<?> read(ResultSet row, String stream, SnapshotForm form) throws SQLException {
        var payload = codec.decodeSnapshot(form.type(), row.getString("payload"));
        return new GenericDomainEventMessage<>(form.type().getSimpleName(), stream, row.getLong("version"), payload);
    }

    private Optional<SnapshotForm> formOf(String stream) {
        return forms.stream().filter(form -> form.family().has(stream)).findFirst();
    }
}
