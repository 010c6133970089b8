package auteur.command.control;

import auteur.command.shell.Shell;
import java.util.List;
import java.util.Optional;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

@Aggregate(cache = "aggregateCache")
class OperationAggregate extends Shell<OperationCommand, OperationEvent> {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable OperationId id;

    private @Nullable OperationEvent recorded;

    OperationAggregate() {
        super(OperationEvent.FAMILY);
    }

    @Override
    protected List<OperationEvent> decide(OperationCommand command) {
        return OperationDecider.decide(command, Optional.ofNullable(recorded));
    }

    @Override
    protected void evolve(OperationEvent event) {
        id = event.operationId();
        recorded = event;
    }
}
