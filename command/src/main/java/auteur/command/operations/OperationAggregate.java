package auteur.command.operations;

import auteur.command.operations.OperationCommand.RequestOperation;
import auteur.command.operations.OperationEvent.OperationRequested;
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

    private @Nullable OperationRequested requested;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RequestOperation command) {
        OperationDecider.decide(command, Optional.ofNullable(requested)).forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(OperationEvent event) {
        id = event.operationId();
        requested = switch (event) {
            case OperationRequested first -> first;
        };
    }
}
