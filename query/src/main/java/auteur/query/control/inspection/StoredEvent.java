package auteur.query.control.inspection;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An event as it stands in the log.
///
/// @param by the user's id, or `crew`
/// @param stage of the job after it
/// @param payload as it is stored
/// @param unreadable why this program cannot read it; null when it can
public record StoredEvent(
        long position,
        long version,
        UUID eventId,
        String type,
        int revision,
        Instant at,
        String by,
        @Nullable String stage,
        Cause cause,
        Map<String, @Nullable Object> payload,
        @Nullable String unreadable) {

    /// What made it happen.
    ///
    /// @param of the step's key, the operation's id, or the digest of the request; null when nobody wrote it down
    public record Cause(Kind kind, @Nullable String of) {

        /// Where events come from.
        public enum Kind {
            STEP, OPERATION, REQUEST, UNKNOWN
        }
    }
}
