package auteur.api.live.topic;

import auteur.query.Recorded;
import auteur.query.log.Undecodable;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What subscribers are sent whatever they listen to.
sealed interface Frame {

    /// A committed event.
    ///
    /// @param state of its aggregate after it, in a word
    /// @param data null for an event that this program cannot read, as while nodes of two versions run
    record Event(
            long position,
            String stream,
            long version,
            String type,
            @Nullable String state,
            Instant at,
            String by,
            @Nullable Object data)
            implements
                Frame {

        static Event of(Recorded<?> recorded) {
            return new Event(
                    recorded.position(),
                    recorded.stream(),
                    recorded.version(),
                    recorded.type(),
                    recorded.state().orElse(null),
                    recorded.at(),
                    recorded.by(),
                    recorded.event() instanceof Undecodable ? null : recorded.event());
        }
    }

    /// The first frame of a subscription.
    ///
    /// @param position every later event is sent, none up to here is
    /// @param resumed whether it is the position that the client has named
    /// @param reason why not
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Subscribed(String type, long position, String epoch, boolean resumed, @Nullable String reason)
            implements
                Frame {

        static Subscribed resumed(long position, String epoch) {
            return new Subscribed("Subscribed", position, epoch, true, null);
        }

        static Subscribed anew(long position, String epoch, String reason) {
            return new Subscribed("Subscribed", position, epoch, false, reason);
        }
    }

    /// The last frame of a subscription that the server ends while the socket stays open.
    record Ended(String type, long position, String reason) implements Frame {

        static Ended at(long position, String reason) {
            return new Ended("Ended", position, reason);
        }
    }
}
