package auteur.infra.control;

import auteur.command.control.OperationEvent;
import auteur.command.control.OperationEvent.JobInspected;
import auteur.command.control.OperationEvent.OperationRequested;
import auteur.infra.projection.part.FixedProcessor;
import auteur.query.Recorded;
import auteur.query.ViewJson;
import auteur.query.control.OperationView;
import java.sql.Timestamp;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Turns what the log says an admin asked for into something to do, once.
@Component
class OperationIntake implements FixedProcessor {

    static final String PROCESSOR = "operations";

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

    OperationIntake(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return PROCESSOR;
    }

    @Override
    public Optional<UUID> keyOf(Recorded<?> recorded) {
        return recorded.event() instanceof OperationEvent operation
                ? Optional.of(operation.operationId().value())
                : Optional.empty();
    }

    @Override
    public void take(UUID key, Recorded<?> recorded) {
        switch (recorded.about(OperationEvent.class).event()) {
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
        }
    }
}
