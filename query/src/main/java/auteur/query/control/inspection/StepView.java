package auteur.query.control.inspection;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A step of the work on a job.
///
/// @param key names it: the same for the same work
/// @param kind the name of its record
/// @param state null for one that was given up
/// @param dueAt when it is, or was, to be performed
/// @param node who performs it; null when nobody does just now
/// @param tries how often it has failed so far
/// @param nextTryAt when it is tried again; null unless it has failed and waits
/// @param failure why it failed last; null when it has not
public record StepView(
        String key,
        String kind,
        UUID jobId,
        @Nullable Standing state,
        @Nullable Instant dueAt,
        @Nullable String node,
        int tries,
        @Nullable Instant nextTryAt,
        @Nullable Failure failure) {

    /// Why a step failed.
    ///
    /// @param isFinal whether it was given up
    public record Failure(String text, Instant at, @Nullable String node, boolean isFinal) {}
}
