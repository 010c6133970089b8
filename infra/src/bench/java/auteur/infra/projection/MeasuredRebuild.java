package auteur.infra.projection;

import static auteur.infra.projection.Waiting.patiently;

import auteur.command.control.OperationKind;
import auteur.infra.projection.build.Build;
import auteur.infra.projection.build.Build.State;
import auteur.infra.projection.build.Builds;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.awaitility.core.ConditionFactory;

/// One rebuild of a projection beside the build that serves.
///
/// @param goal where the log ended when it was asked for
record MeasuredRebuild(ProjectionDatabase database, Build build, long goal) {

    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final Duration POLL = Duration.ofMillis(10);

    /// When the last segment has come to the goal, how long that took.
    private static final String SECONDS = """
            SELECT extract(epoch FROM clock_timestamp() - b.created_at)::float8 FROM runtime.build b
            WHERE b.id = ? AND ? <= (
                SELECT min(s.position) FROM runtime.segment s JOIN runtime.processor p ON p.name = s.processor
                WHERE p.build = b.id)
            """;

    static MeasuredRebuild begin(ProjectionDatabase database, ProjectionNode node, String projection) {
        var goal = database.head();
        new Admin(database, node).ask(OperationKind.REBUILD_PROJECTION, projection);
        var builds = new Builds(database.jdbc());
        var build = patiently().pollInterval(POLL).until(() -> builds.candidate(projection),
                Optional::isPresent);
        return new MeasuredRebuild(database, build.orElseThrow(), goal);
    }

    /// Events a second from its creation to its arrival.
    double rate() {
        return goal / waiting().until(this::seconds, found -> !found.isEmpty()).getFirst();
    }

    boolean isUnderWay() {
        return seconds().isEmpty();
    }

    /// Until it serves, and the one before it is gone.
    void end(ProjectionNode node) {
        waiting().until(() -> new Builds(database.jdbc()).find(build.projection(), State.ACTIVE)
                .filter(active -> active.id() == build.id())
                .isPresent());
        new Admin(database, node).does(OperationKind.PRUNE_BUILD, build.projection());
    }

    private List<Double> seconds() {
        return database.list(Double.class, SECONDS, build.id(), goal);
    }

    static ConditionFactory waiting() {
        return patiently().atMost(LIMIT).pollInterval(POLL);
    }
}
