package auteur.infra.projection.take;

import auteur.infra.projection.read.Followed;
import auteur.infra.projection.trouble.Trouble;
import java.util.OptionalLong;

/// The code that takes in events refused one of many.
final class EventRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long position;
    private final RuntimeException refusal;

    private EventRefused(long position, RuntimeException cause) {
        super(cause);
        this.position = position;
        this.refusal = cause;
    }

    /// @throws EventRefused when the work fails and the event is the reason
    static void ifFails(Followed event, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            throw Trouble.of(e, OptionalLong.empty()).isOfEvent() ? new EventRefused(event.position(), e) : e;
        }
    }

    long position() {
        return position;
    }

    Trouble trouble() {
        return Trouble.of(refusal, OptionalLong.of(position));
    }
}
