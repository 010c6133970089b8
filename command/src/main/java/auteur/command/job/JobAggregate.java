package auteur.command.job;

import static java.util.Objects.requireNonNull;

import auteur.command.JobId;
import auteur.command.Metadata;
import auteur.command.job.JobCommand.*;
import auteur.command.job.JobRejection.Reason;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/// The shell around [JobDecider]: loads, delegates, applies. Each handler answers with the job's version.
@Aggregate(cache = "aggregateCache")
class JobAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable JobId id;

    private @Nullable Job job;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Long handle(StartJob command, MetaData context) {
        return job == null ? apply(JobDecider.start(command)) : decide(command, context);
    }

    @CommandHandler
    Long handle(SelectDirector command, MetaData context) {
        return decide(command, context);
    }

    @CommandHandler
    Long handle(AddScene command, MetaData context) {
        return decide(command, context);
    }

    @CommandHandler
    Long handle(EditScene command, MetaData context) {
        return decide(command, context);
    }

    @CommandHandler
    Long handle(RemoveScene command, MetaData context) {
        return decide(command, context);
    }

    @CommandHandler
    Long handle(ReorderScenes command, MetaData context) {
        return decide(command, context);
    }

    @CommandHandler
    Long handle(LockCharacter command, MetaData context) {
        return decide(command, context);
    }

    @CommandHandler
    Long handle(UnlockCharacter command, MetaData context) {
        return decide(command, context);
    }

    @CommandHandler
    Long handle(RegenerateScene command, MetaData context) {
        return decide(command, context);
    }

    @CommandHandler
    Long handle(RedrawScenes command, MetaData context) {
        return decide(command, context);
    }

    @CommandHandler
    Long handle(RedrawOutdated command, MetaData context) {
        return decide(command, context);
    }

    @CommandHandler
    Long handle(RemoveScenes command, MetaData context) {
        return decide(command, context);
    }

    @CommandHandler
    Long handle(LockCharacters command, MetaData context) {
        return decide(command, context);
    }

    @CommandHandler
    Long handle(ChooseTake command, MetaData context) {
        return decide(command, context);
    }

    @CommandHandler
    Long handle(RestoreStoryboard command, MetaData context) {
        return decide(command, context);
    }

    @CommandHandler
    Long handle(ApproveStoryboard command, MetaData context) {
        return decide(command, context);
    }

    @CommandHandler
    Long handle(ReopenStoryboard command, MetaData context) {
        return decide(command, context);
    }

    @CommandHandler
    Long handle(RequestReviewCopy command, MetaData context) {
        return decide(command, context);
    }

    @CommandHandler
    Long handle(NameCut command, MetaData context) {
        return decide(command, context);
    }

    @CommandHandler
    Long handle(CancelJob command, MetaData context) {
        return decide(command, context);
    }

    @CommandHandler
    Long handle(RetryJob command, MetaData context) {
        return decide(command, context);
    }

    @CommandHandler
    Long handle(DeleteJob command, MetaData context) {
        return decide(command, context);
    }

    @CommandHandler
    Long handle(PresentPitches command, MetaData context) {
        return decide(command, context);
    }

    @CommandHandler
    Long handle(PresentStoryboard command, MetaData context) {
        return decide(command, context);
    }

    @CommandHandler
    Long handle(DeliverFrame command, MetaData context) {
        return decide(command, context);
    }

    @CommandHandler
    Long handle(ReportFrameFailure command, MetaData context) {
        return decide(command, context);
    }

    @CommandHandler
    Long handle(DeliverClip command, MetaData context) {
        return decide(command, context);
    }

    @CommandHandler
    Long handle(DeliverFilm command, MetaData context) {
        return decide(command, context);
    }

    @CommandHandler
    Long handle(DeliverReviewCopy command, MetaData context) {
        return decide(command, context);
    }

    @CommandHandler
    Long handle(ReportReviewCopyFailure command, MetaData context) {
        return decide(command, context);
    }

    @CommandHandler
    Long handle(GiveUp command, MetaData context) {
        return decide(command, context);
    }

    @EventSourcingHandler
    void on(JobEvent event) {
        id = event.jobId();
        job = after(event);
    }

    private Long decide(JobCommand command, MetaData context) {
        var current = requireNonNull(job);
        if (context.get(Metadata.EXPECTED_VERSIONS) instanceof Set<?> expected
                && !expected.contains(AggregateLifecycle.getVersion())) {
            throw JobDecider.refusal(Reason.STALE_VERSION, current);
        }
        return apply(JobDecider.decide(command, current));
    }

    private Long apply(List<JobEvent> events) {
        for (var event : events) {
            var stage = after(event).stage();
            AggregateLifecycle.apply(event, MetaData.with(Metadata.STATE, stage.name()));
        }
        return AggregateLifecycle.getVersion();
    }

    private Job after(JobEvent event) {
        return Job.after(Optional.ofNullable(job), event);
    }
}
