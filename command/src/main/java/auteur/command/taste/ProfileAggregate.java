package auteur.command.taste;

import auteur.command.shell.Shell;
import java.util.List;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

@Aggregate(cache = "aggregateCache", snapshotTriggerDefinition = "profileSnapshotTrigger")
class ProfileAggregate extends Shell<ProfileCommand, ProfileEvent> {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable ProfileId id;

    private Profile profile = Profile.EMPTY;

    ProfileAggregate() {
        super(ProfileEvent.FAMILY);
    }

    @Override
    protected List<ProfileEvent> decide(ProfileCommand command) {
        return ProfileDecider.decide(command, profile);
    }

    @Override
    protected void evolve(ProfileEvent event) {
        id = new ProfileId(event.userId());
        profile = profile.after(event);
    }

    @EventSourcingHandler
    void on(ProfileSnapshot snapshot) {
        id = new ProfileId(snapshot.userId());
        profile = snapshot.profile();
    }
}
