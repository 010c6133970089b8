package auteur.infra.eventstore.form;

import auteur.command.Metadata;
import auteur.query.Recorded;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;

/// Turns Axon's messages into what readers of the log are given. A message of the log has the name that its event is stored under as its type.
public final class RecordedEvents {

    private static final int UUID_LENGTH = 36;

    private RecordedEvents() {}

    /// @throws IllegalArgumentException for a message that did not come from the log
    public static Recorded<?> of(EventMessage<?> message) {
        if (message instanceof TrackedEventMessage<?> tracked && message instanceof DomainEventMessage<?> event) {
            var metadata = message.getMetaData();
            return new Recorded<Object>(
                    tracked.trackingToken().position().orElseThrow(),
                    event.getAggregateIdentifier(),
                    event.getSequenceNumber(),
                    event.getType(),
                    event.getTimestamp(),
                    String.valueOf(metadata.getOrDefault(Metadata.BY, Metadata.CREW)),
                    Optional.ofNullable(metadata.get(Metadata.STATE)).map(Object::toString),
                    Optional.ofNullable(metadata.get(Metadata.REQUEST)).map(Object::toString),
                    event.getPayload());
        }
        throw new IllegalArgumentException("Not an event of the log: " + message.getPayloadType());
    }

    /// The id in the name of a stream.
    public static UUID idOf(String stream) {
        return UUID.fromString(stream.substring(Math.max(0, stream.length() - UUID_LENGTH)));
    }
}
