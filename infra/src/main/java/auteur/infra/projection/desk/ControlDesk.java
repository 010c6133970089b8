package auteur.infra.projection.desk;

import auteur.infra.projection.follow.Followers;
import auteur.infra.projection.letter.DeadLetters;
import auteur.infra.projection.node.Nodes;
import auteur.infra.projection.segment.SegmentLayout;
import auteur.infra.projection.trouble.OperationRefused;
import auteur.infra.projection.watch.SchemaWatch;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The levers of all processors and builds. Each says what it did, in words for whoever asked, or throws [OperationRefused].
///
/// @param fixed the processors that are no projections
public record ControlDesk(
        Set<String> fixed,
        Nodes nodes,
        Processors processors,
        Rebuilding rebuilding,
        SegmentLayout layout,
        DeadLetters letters,
        SchemaWatch schema,
        Followers followers) {

    /// How long a node that is no longer heard of keeps what it has begun.
    public static final Duration LEASE = Nodes.LEASE;

    public String stop(String processor) {
        return processors.stop(processor);
    }

    public String start(String processor) {
        return processors.start(processor);
    }

    /// @param eventsPerSecond empty for as fast as it can
    public String throttle(String projection, Optional<String> eventsPerSecond) {
        return processors.throttle(rebuilding.candidate(projection).processor(), eventsPerSecond);
    }

    public String split(String processor, int segment) {
        layout.split(processor, segment);
        return "Split";
    }

    /// @param note is run in the same transaction
    public void merge(String processor, int segment, Runnable note) {
        layout.merge(processor, segment, note);
    }

    public String restart(String processor) {
        if (fixed.contains(processor)) {
            throw new OperationRefused("What " + processor + " has done is never done again");
        }
        return rebuilding.restart(processor);
    }

    /// How many sequences of dead letters are tried again.
    public int retry(
            @Nullable String processor, @Nullable UUID sequence, @Nullable String errorKind, @Nullable Long letter) {
        return letters.retry(processor, sequence, errorKind, letter);
    }

    public String discard(long letter) {
        if (!letters.discard(letter)) {
            throw new OperationRefused("There is no such dead letter any more");
        }
        return "Discarded";
    }

    public String checkSchema() {
        return schema.check();
    }

    /// Whether rows are still to be made anew for an operation.
    public boolean isMakingRows(UUID operation) {
        return rebuilding.isMakingRows(operation);
    }

    /// The nodes that live.
    public List<String> alive() {
        return nodes.alive();
    }

    /// Whether this node follows the log with a processor.
    public boolean isFollowing(String processor) {
        return followers.isFollowing(processor);
    }
}
