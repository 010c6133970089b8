package auteur.infra.projection;

import static auteur.infra.projection.Waiting.patiently;
import static org.assertj.core.api.Assertions.assertThat;

import auteur.command.control.OperationEvent.OperationRequested;
import auteur.command.control.OperationId;
import auteur.command.control.OperationKind;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;

/// Asks for operations as the log records them, and waits for what becomes of them.
record Admin(ProjectionDatabase database, ProjectionNode node) {

    /// @param outcome what is told of it
    record Ended(String state, String outcome) {}

    UUID ask(OperationKind kind, String target, Map<String, String> arguments) {
        var id = new OperationId(UUID.randomUUID());
        var event = new OperationRequested(id, kind, target, arguments, "A test wants it");
        node.append(List.of(new GenericDomainEventMessage<>("operation", id.toString(), 0L, event)));
        return id.value();
    }

    UUID ask(OperationKind kind, String target) {
        return ask(kind, target, Map.of());
    }

    Ended await(UUID operation) {
        var sql = "SELECT state, coalesce(outcome, '') AS outcome FROM runtime.operation WHERE id = ? AND ended_at IS NOT NULL";
        return patiently()
                .until(() -> database.jdbc().query(sql,
                        (row, _) -> new Ended(row.getString("state"), row.getString("outcome")), operation),
                        found -> !found.isEmpty())
                .getFirst();
    }

    /// Asks and waits until it is done.
    String does(OperationKind kind, String target, Map<String, String> arguments) {
        var ended = await(ask(kind, target, arguments));
        assertThat(ended.state()).as("%s of %s: %s", kind, target, ended.outcome()).isEqualTo("DONE");
        return ended.outcome();
    }

    String does(OperationKind kind, String target) {
        return does(kind, target, Map.of());
    }

    /// Asks and waits until it is refused.
    String isRefused(OperationKind kind, String target, Map<String, String> arguments) {
        var ended = await(ask(kind, target, arguments));
        assertThat(ended.state()).as("%s of %s: %s", kind, target, ended.outcome()).isEqualTo("REFUSED");
        return ended.outcome();
    }

    String isRefused(OperationKind kind, String target) {
        return isRefused(kind, target, Map.of());
    }
}
