package auteur.infra.projection.operation;

import auteur.command.operations.OperationKind;
import java.util.function.Predicate;

/// Says for this node that it acts as an operation wants.
public final class Acknowledging {

    private final Operations operations;
    private final Predicate<String> isFollowing;

    /// @param isFollowing whether this node follows the log with a processor
    public Acknowledging(Operations operations, Predicate<String> isFollowing) {
        this.operations = operations;
        this.isFollowing = isFollowing;
    }

    public void drive(String node) {
        for (var operation : operations.unacknowledged(node)) {
            var isToCome = operation.kind() == OperationKind.STOP_PROCESSOR && isFollowing.test(operation.target());
            if (!isToCome) {
                operations.acknowledge(operation, node);
            }
        }
    }
}
