package auteur.api.live;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What all subscribers of an event are sent alike: the end of the frame's head, its body, and the NUL.
///
/// @param length in bytes
/// @param committedAt of an event that is sent live
record Payload(String text, int length, @Nullable Instant committedAt) {

    /// The same, sent later to somebody who had missed it.
    Payload late() {
        return new Payload(text, length, null);
    }
}
