package auteur.query.control;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One set of tables of a projection.
///
/// @param processor the name of what fills it
/// @param node who sees to its next step; null when nobody does just now
/// @param comparedPosition null when it was not noted
/// @param differences how many values and rows differed; null while nothing was compared
/// @param outcome how it ended; null while it has not
/// @param progress null when it has ended
public record BuildView(
        long id,
        String projection,
        int version,
        BuildState state,
        String processor,
        @Nullable String node,
        Instant createdAt,
        @Nullable Instant caughtUpAt,
        @Nullable Instant comparedAt,
        @Nullable Long comparedPosition,
        @Nullable Long differences,
        @Nullable Instant activatedAt,
        @Nullable Instant retiredAt,
        @Nullable Instant endedAt,
        @Nullable String outcome,
        @Nullable Progress progress) {

    /// How far a build has followed the log.
    ///
    /// @param eventsDone how many events all its segments have taken in
    /// @param eventsTotal how many there are
    /// @param rate events a second
    /// @param etaSeconds null when that cannot be foretold
    public record Progress(
            long eventsDone,
            long eventsTotal,
            double rate,
            @Nullable Long etaSeconds,
            boolean paused,
            @Nullable Integer eventsPerSecond) {}
}
