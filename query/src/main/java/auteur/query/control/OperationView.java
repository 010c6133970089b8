package auteur.query.control;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What an admin asked for, and what became of it; or that an admin looked at a job.
///
/// @param kind the name of an [auteur.command.control.OperationKind], or [#LOOK]
/// @param position of its event in the log
/// @param reason why; empty for a look
/// @param by the user's id
/// @param byName the user's name; null when the account is not one of ours
/// @param deadline when it is given up; null until it has begun
/// @param outcome what was done, or why not; null until that is known
/// @param node who carries it out; null when nobody does just now
public record OperationView(
        UUID id,
        long position,
        String kind,
        String target,
        Map<String, String> arguments,
        String reason,
        String by,
        @Nullable String byName,
        Instant at,
        @Nullable Instant deadline,
        State state,
        @Nullable String outcome,
        @Nullable Instant endedAt,
        @Nullable String node,
        List<Acknowledgement> acknowledgements) {

    /// The kind that says that an admin looked at a job, the target.
    public static final String LOOK = "INSPECT_JOB";

    /// How far an operation has come.
    public enum State {
        REQUESTED, RUNNING, DONE, REFUSED, TIMED_OUT
    }

    /// A node has seen the operation and acts accordingly.
    public record Acknowledgement(String node, Instant at) {}
}
