package auteur.api.learning;

import auteur.command.UserId;
import auteur.query.learning.LearningRange;
import auteur.query.learning.replay.GroupSum;
import auteur.query.learning.replay.ReplayResult;
import auteur.query.learning.replay.RuleSpec;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The replays that analysts asked for, and their results. They run in the background, one after the other, and begin anew where the
/// program was killed.
public interface Replays {

    /// How far a replay has come.
    enum State {
        WAITING, RUNNING, DONE, CANCELLED, FAILED
    }

    /// @param total how many choices there were in the range when it was asked for
    /// @param done how many of them are replayed
    /// @param trouble why it failed
    /// @param digest the same for the same rule, range and result
    record ReplayView(
            UUID id,
            String name,
            RuleSpec rule,
            LearningRange range,
            Instant askedAt,
            State state,
            long total,
            long done,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable String trouble,
            @Nullable String digest,
            @Nullable ReplayResult result) {}

    /// Queues a replay; a repeat under the same id changes nothing.
    ///
    /// @return false when too many wait already or are kept
    boolean ask(UUID id, String name, RuleSpec rule, LearningRange range, UserId by);

    /// All, newest first, without the details of their results.
    List<ReplayView> all();

    Optional<ReplayView> find(UUID id);

    /// What a replay lost on each group of creators; empty unless it is done.
    Optional<List<GroupSum>> losses(UUID id);

    /// Stops a replay that waits or runs.
    ///
    /// @return false when it has ended already
    boolean cancel(UUID id);

    /// Forgets a replay that has ended.
    ///
    /// @return false when it has not
    boolean remove(UUID id);
}
