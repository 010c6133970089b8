package auteur.infra.projection.take;

import auteur.infra.projection.read.Followed;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.Segment;

/// Hands events to the reactions, each once in the life of the log: the position only ever goes forward.
final class ReactionIntake implements Intake {

    private final Supplier<EventHandlerInvoker> reactions;

    ReactionIntake(Supplier<EventHandlerInvoker> reactions) {
        this.reactions = reactions;
    }

    @Override
    public Optional<UUID> keyOf(Followed event) {
        var isHandled = !event.isReadable() || reactions.get().canHandle(event.message(), Segment.ROOT_SEGMENT);
        return isHandled
                ? Optional.of(event.streamKey())
                : Optional.empty();
    }

    @Override
    public void take(UUID key, Followed event) {
        try {
            reactions.get().handle(event.message(), Segment.ROOT_SEGMENT);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("A reaction failed", e);
        }
    }

    /// What was set in motion cannot be taken back.
    @Override
    public void clear(UUID key) {
        throw new UnsupportedOperationException("Reactions are never made anew");
    }
}
