package auteur.command.profile;

import auteur.command.profile.ProfileCommand.EraseProfile;
import auteur.command.profile.ProfileCommand.ForgetChoice;
import auteur.command.profile.ProfileCommand.LearnChoice;
import auteur.command.profile.ProfileCommand.PinTrait;
import auteur.command.profile.ProfileCommand.ReleaseTrait;
import auteur.command.profile.ProfileCommand.ResetTrait;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

@Aggregate(cache = "aggregateCache", snapshotTriggerDefinition = "profileSnapshotTrigger")
class ProfileAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable ProfileId id;

    private Profile profile = Profile.EMPTY;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Long handle(LearnChoice command) {
        return decide(command);
    }

    @CommandHandler
    Long handle(ForgetChoice command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Long handle(PinTrait command) {
        return decide(command);
    }

    @CommandHandler
    Long handle(ReleaseTrait command) {
        return decide(command);
    }

    @CommandHandler
    Long handle(ResetTrait command) {
        return decide(command);
    }

    @CommandHandler
    Long handle(EraseProfile command) {
        return decide(command);
    }

    @EventSourcingHandler
    void on(ProfileEvent event) {
        id = new ProfileId(event.userId());
        profile = profile.after(event);
    }

    @EventSourcingHandler
    void on(ProfileSnapshot snapshot) {
        id = new ProfileId(snapshot.userId());
        profile = snapshot.profile();
    }

    /// The version afterwards.
    private Long decide(ProfileCommand command) {
        ProfileDecider.decide(command, profile).forEach(AggregateLifecycle::apply);
        return AggregateLifecycle.getVersion();
    }
}
