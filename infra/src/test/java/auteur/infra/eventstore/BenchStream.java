package auteur.infra.eventstore;

import auteur.command.JobId;
import auteur.command.film.job.JobEvent.JobCancelled;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/// The least aggregate that there can be: each command writes one event.
class BenchStream {

    record Write(@TargetAggregateIdentifier JobId stream) {}

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable JobId id;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(Write command) {
        AggregateLifecycle.apply(new JobCancelled(command.stream()));
    }

    @EventSourcingHandler
    void on(JobCancelled event) {
        id = event.jobId();
    }
}
