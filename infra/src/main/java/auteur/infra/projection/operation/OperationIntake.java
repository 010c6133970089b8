package auteur.infra.projection.operation;

import auteur.command.operations.OperationEvent;
import auteur.command.operations.OperationEvent.JobInspected;
import auteur.command.operations.OperationEvent.OperationRequested;
import auteur.infra.projection.read.Followed;
import auteur.infra.projection.take.Intake;
import auteur.query.ViewJson;
import auteur.query.log.Undecodable;
import auteur.query.operations.OperationView;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/// Turns what the log says an admin asked for into something to do, once.
public final class OperationIntake implements Intake {

    /// The processor's name.
    public static final String PROCESSOR = "operations";

    private static final String INSERT = """
            INSERT INTO runtime.operation (id, position, kind, target, arguments, reason, asked_by, asked_at, deadline, state)
            VALUES (?, ?, ?, ?, ?::jsonb, ?, ?, ?, 'infinity', 'REQUESTED')
            """;

    /// Nothing is left to be done about a look.
    private static final String NOTE = """
            INSERT INTO runtime.operation (id, position, kind, target, arguments, reason, asked_by, asked_at, deadline, state, ended_at)
            SELECT ?, ?, ?, ?, '{}', '', ?, at, 'infinity', 'DONE', at FROM (SELECT ?::timestamptz AS at) look
            """;

    private final JdbcTemplate jdbc;

    public OperationIntake(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<UUID> keyOf(Followed event) {
        return switch (event.recorded().event()) {
            case OperationEvent operation -> Optional.of(operation.operationId().value());
            case Undecodable _ -> Optional.of(event.streamKey());
            default -> Optional.empty();
        };
    }

    @Override
    public void prepare(Collection<UUID> keys) {}

    @Override
    public void take(UUID key, Followed event) {
        var recorded = event.recorded();
        switch (recorded.event()) {
            case OperationRequested requested ->
                jdbc.update(
                        INSERT,
                        key,
                        recorded.position(),
                        requested.kind().name(),
                        requested.target(),
                        ViewJson.write(requested.arguments()),
                        requested.reason(),
                        recorded.by(),
                        Timestamp.from(recorded.at()));
            case JobInspected look ->
                jdbc.update(
                        NOTE, key, recorded.position(), OperationView.LOOK, look.jobId().toString(), recorded.by(),
                        Timestamp.from(recorded.at()));
            default -> {}
        }
    }

    @Override
    public void clear(UUID key) {
        throw new UnsupportedOperationException("What was done is not undone");
    }

    @Override
    public void write() {}

    @Override
    public void written() {}

    @Override
    public void forget() {}
}
