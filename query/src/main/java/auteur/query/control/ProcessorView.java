package auteur.query.control;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whatever follows the log: a build of a projection, the reactions, or the operations.
///
/// @param projection whose tables it fills; null when it fills none
/// @param build the tables that it fills
/// @param buildState null when it fills none
/// @param controllable whether an admin can stop, start, split and merge it
/// @param resettable whether it can begin the log anew
/// @param eventsPerSecond its throttle; null for as fast as it can
/// @param position that of its segment that is furthest behind
/// @param rate events of the log a second, of its segment that is furthest behind
public record ProcessorView(
        String name,
        @Nullable String projection,
        @Nullable Long build,
        @Nullable BuildState buildState,
        boolean controllable,
        boolean resettable,
        Condition condition,
        @Nullable Integer eventsPerSecond,
        long position,
        long lagEvents,
        double lagSeconds,
        double rate,
        long deadLetters,
        List<SegmentView> segments) {

    /// The processor that carries out what admins ask for.
    public static final String OPERATIONS = "operations";

    /// The processor of all reactions.
    public static final String REACTIONS = "reactions";

    /// Whether it moves, and if not, why.
    public enum Condition {
        /// All its segments follow the log.
        FOLLOWING,
        /// An admin stopped it.
        STOPPED,
        /// It waits at a position on purpose, for a comparison.
        HELD,
        /// Some segment is not worked on by any node just now.
        UNCLAIMED,
        /// Some segment stands still over an error and tries again.
        FAILING
    }

    /// A processor's share of the log.
    ///
    /// @param node who works on it; null when nobody does just now
    /// @param heldAt where it waits for the others; null when it need not
    /// @param lagSeconds the age of the oldest event that it has not taken in
    /// @param error why it stands still; null when it does not
    public record SegmentView(
            int segment,
            int mask,
            @Nullable String node,
            long position,
            @Nullable Long heldAt,
            long lagEvents,
            double lagSeconds,
            double rate,
            @Nullable ErrorView error) {

        /// Whether it has come to where it waits.
        @JsonIgnore
        public boolean isHeld() {
            return heldAt != null && position >= heldAt;
        }
    }

    /// Why a segment stood still.
    ///
    /// @param position of the event that caused it; null when none did
    public record ErrorView(String kind, String text, @Nullable Long position, Instant at) {}
}
