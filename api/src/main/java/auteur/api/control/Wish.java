package auteur.api.control;

import auteur.command.control.OperationCommand.RequestOperation;
import auteur.command.control.OperationId;
import auteur.command.control.OperationKind;
import java.util.Map;

/// What an admin wants done, and why.
record Wish(OperationKind kind, String target, Map<String, String> arguments, String reason) {

    static Wish of(OperationKind kind, String target, String reason) {
        return new Wish(kind, target, Map.of(), reason);
    }

    RequestOperation under(OperationId id) {
        return new RequestOperation(id, kind, target, arguments, reason.strip());
    }
}
