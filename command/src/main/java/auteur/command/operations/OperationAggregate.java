package auteur.command.operations;

import auteur.command.operations.OperationCommand.InspectJob;
import auteur.command.operations.OperationCommand.RequestOperation;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

@Aggregate(cache = "aggregateCache")
class OperationAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable OperationId id;

    private @Nullable OperationEvent recorded;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RequestOperation command) {
        decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(InspectJob command) {
        decide(command);
    }

    @EventSourcingHandler
    void on(OperationEvent event) {
        id = event.operationId();
        recorded = event;
    }

    private void decide(OperationCommand command) {
        OperationDecider.decide(command, Optional.ofNullable(recorded)).forEach(AggregateLifecycle::apply);
    }
}
