package auteur.infra.eventstore;

import auteur.command.profile.ProfileEvent;
import auteur.command.profile.ProfileId;
import auteur.command.profile.ProfileSnapshot;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.AbstractSnapshotter;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/// Takes snapshots of profiles, the one kind of stream that grows for as long as its creator works.
final class ProfileSnapshots extends AbstractSnapshotter {

    private ProfileSnapshots(Builder builder) {
        super(builder);
    }

    /// The streams of other aggregates are short, and need not be looked up.
    static boolean areTakenOf(String stream) {
        return ProfileId.isOne(stream);
    }

    static ProfileSnapshots of(EventStore store) {
        var builder = new Builder();
        builder.eventStore(store);
        return new ProfileSnapshots(builder);
    }

    @Override
    protected @Nullable DomainEventMessage<?> createSnapshot(
            Class<?> aggregateType, String stream, DomainEventStream events) {
        ProfileSnapshot snapshot = null;
        DomainEventMessage<?> last = null;
        while (events.hasNext()) {
            last = events.next();
            snapshot = after(snapshot, last.getPayload());
        }
        return last == null || snapshot == null
                ? null
                : new GenericDomainEventMessage<>(last.getType(), stream, last.getSequenceNumber(), snapshot);
    }

    private static ProfileSnapshot after(@Nullable ProfileSnapshot before, Object payload) {
        return switch (payload) {
            case ProfileSnapshot snapshot -> snapshot;
            case ProfileEvent event ->
                (before == null ? ProfileSnapshot.begin(event.userId()) : before).after(event);
            default -> throw new IllegalStateException("Not of a profile: " + payload.getClass());
        };
    }

    private static final class Builder extends AbstractSnapshotter.Builder {}
}
