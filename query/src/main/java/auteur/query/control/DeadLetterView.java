package auteur.query.control;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An event that a processor could not take in, or that waits behind such a one.
///
/// @param sequence the job or the user whose events wait
/// @param nextAttemptAt null when it is not tried again by itself
/// @param waitingBehind how many of its sequence wait for it
public record DeadLetterView(
        long id,
        String processor,
        @Nullable String projection,
        UUID sequence,
        long position,
        String stream,
        long version,
        String type,
        String errorKind,
        String errorText,
        int attempts,
        Instant parkedAt,
        Instant triedAt,
        @Nullable Instant nextAttemptAt,
        long waitingBehind) {}
