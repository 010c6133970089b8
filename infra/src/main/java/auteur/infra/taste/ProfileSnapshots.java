package auteur.infra.taste;

import auteur.command.taste.ProfileEvent;
import auteur.command.taste.ProfileSnapshot;
import java.util.ArrayList;
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

    static ProfileSnapshots of(EventStore store) {
        var builder = new Builder();
        builder.eventStore(store);
        // Not on the thread of the command: there the store also shows what was only decided, and may yet be refused.
        builder.executor(task -> Thread.ofPlatform().daemon().name("profile-snapshot").start(task));
        return new ProfileSnapshots(builder);
    }

    @Override
    protected @Nullable DomainEventMessage<?> createSnapshot(
            Class<?> aggregateType, String stream, DomainEventStream events) {
        ProfileSnapshot snapshot = null;
        var since = new ArrayList<ProfileEvent>();
        DomainEventMessage<?> last = null;
        while (events.hasNext()) {
            last = events.next();
            switch (last.getPayload()) {
                case ProfileSnapshot before -> snapshot = before;
                case ProfileEvent event -> since.add(event);
                default -> throw new IllegalStateException("Not of a profile: " + last.getPayloadType());
            }
        }
        if (last == null || since.isEmpty()) {
            return null;
        }
        var from = snapshot == null ? ProfileSnapshot.begin(since.getFirst().userId()) : snapshot;
        return new GenericDomainEventMessage<>(last.getType(), stream, last.getSequenceNumber(), from.after(since));
    }

    private static final class Builder extends AbstractSnapshotter.Builder {}
}
