package auteur.infra.control;

import auteur.command.control.OperationKind;
import auteur.infra.projection.desk.ControlDesk;
import auteur.query.ViewJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/// What admins asked for and what became of it.
final class Operations {

    private static final String COLUMNS = "id, kind, target, arguments, state, deadline < now() AS is_late";

    private static final String LEASE = """
            UPDATE runtime.operation SET driven_by = ?
            WHERE state IN ('REQUESTED', 'RUNNING')
              AND (driven_by IS NULL OR driven_by = ? OR NOT EXISTS (
                  SELECT FROM runtime.node WHERE name = driven_by AND seen_at >= now() - ?::interval))
            RETURNING position,
            """ + COLUMNS;

    private final JdbcTemplate jdbc;

    Operations(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /// @param isBegun what it does is done or under way
    /// @param isLate it has not ended in time
    record Operation(
            UUID id,
            OperationKind kind,
            String target,
            Map<String, String> arguments,
            boolean isBegun,
            boolean isLate) {

        Optional<String> argument(String name) {
            return Optional.ofNullable(arguments.get(name)).filter(value -> !value.isBlank());
        }
    }

    /// Those that wait for something to be done, oldest first, from now on this node's to do.
    List<Operation> lease(String node) {
        return jdbc
                .query(
                        "WITH leased AS (%s) SELECT * FROM leased ORDER BY position".formatted(LEASE),
                        (row, _) -> operation(row),
                        node,
                        node,
                        ControlDesk.LEASE.toString());
    }

    /// Those that this node has not acknowledged.
    List<Operation> unacknowledged(String node) {
        return jdbc.query(
                "SELECT " + COLUMNS
                        + """
                                 FROM runtime.operation o WHERE state = 'RUNNING' AND NOT EXISTS (
                                    SELECT FROM runtime.operation_acknowledgement a WHERE a.operation = o.id AND a.node = ?)
                                ORDER BY position
                                """,
                (row, _) -> operation(row),
                node);
    }

    void acknowledge(Operation operation, String node) {
        jdbc.update(
                "INSERT INTO runtime.operation_acknowledgement (operation, node) VALUES (?, ?) ON CONFLICT DO NOTHING",
                operation.id(),
                node);
    }

    List<String> acknowledgedBy(Operation operation) {
        return jdbc.query(
                "SELECT node FROM runtime.operation_acknowledgement WHERE operation = ?", (row, _) -> row.getString(1),
                operation.id());
    }

    /// To be called in the transaction in which it is done, so that it is never done twice.
    ///
    /// @throws IllegalStateException when it was begun meanwhile, by another node
    void begun(Operation operation, String outcome, Duration limit) {
        var noted = jdbc.update(
                "UPDATE runtime.operation SET state = 'RUNNING', outcome = ?, deadline = now() + ?::interval WHERE id = ? AND state = 'REQUESTED'",
                outcome,
                limit.toString(),
                operation.id());
        if (noted == 0) {
            throw new IllegalStateException("Operation %s was begun meanwhile".formatted(operation.id()));
        }
    }

    /// Gives it that long to begin, if it has no limit yet.
    void limit(Operation operation, Duration limit) {
        jdbc.update(
                "UPDATE runtime.operation SET deadline = now() + ?::interval WHERE id = ? AND state = 'REQUESTED' AND deadline = 'infinity'",
                limit.toString(),
                operation.id());
    }

    void done(Operation operation) {
        end(operation, "DONE");
    }

    void refused(Operation operation, String reason) {
        jdbc.update("UPDATE runtime.operation SET outcome = ? WHERE id = ?", reason, operation.id());
        end(operation, "REFUSED");
    }

    void timedOut(Operation operation, String reason) {
        jdbc.update("UPDATE runtime.operation SET outcome = concat_ws('. ', outcome, ?) WHERE id = ?", reason,
                operation.id());
        end(operation, "TIMED_OUT");
    }

    private void end(Operation operation, String state) {
        jdbc.update(
                "UPDATE runtime.operation SET state = ?, ended_at = now() WHERE id = ? AND state IN ('REQUESTED', 'RUNNING')",
                state,
                operation.id());
    }

    @SuppressWarnings("unchecked")
    private static Operation operation(ResultSet row) throws SQLException {
        return new Operation(
                row.getObject("id", UUID.class),
                OperationKind.valueOf(row.getString("kind")),
                row.getString("target"),
                (Map<String, String>) ViewJson.read(row.getString("arguments"), Map.class),
                row.getString("state").equals("RUNNING"),
                row.getBoolean("is_late"));
    }
}
