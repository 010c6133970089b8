package auteur.infra.projection.read;

import auteur.infra.eventstore.form.RecordedEvents;
import auteur.query.Recorded;
import auteur.query.log.Undecodable;
import java.util.UUID;
import org.axonframework.eventhandling.EventMessage;

/// An event of the log on its way into a processor.
///
/// @param message as Axon knows it
public record Followed(Recorded<?> recorded, EventMessage<?> message) {

    public static Followed of(EventMessage<?> message) {
        return new Followed(RecordedEvents.of(message), message);
    }

    public long position() {
        return recorded.position();
    }

    public boolean isReadable() {
        return !(recorded.event() instanceof Undecodable);
    }

    /// The id in the name of its stream.
    public UUID streamKey() {
        return RecordedEvents.idOf(recorded.stream());
    }
}
