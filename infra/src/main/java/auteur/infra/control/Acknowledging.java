package auteur.infra.control;

import auteur.command.control.OperationKind;
import auteur.infra.projection.desk.ControlDesk;
import auteur.infra.projection.part.NodeDuty;

/// Says for this node that it acts as an operation wants.
final class Acknowledging implements NodeDuty {

    private final Operations operations;
    private final ControlDesk desk;

    Acknowledging(Operations operations, ControlDesk desk) {
        this.operations = operations;
        this.desk = desk;
    }

    @Override
    public String name() {
        return "acknowledgements";
    }

    @Override
    public void attend(String node) {
        for (var operation : operations.unacknowledged(node)) {
            var isToCome = operation.kind() == OperationKind.STOP_PROCESSOR && desk.isFollowing(operation.target());
            if (!isToCome) {
                operations.acknowledge(operation, node);
            }
        }
    }
}
