package auteur.infra.projection.build;

import auteur.infra.projection.build.Build.State;
import auteur.infra.projection.segment.CommonPosition;
import auteur.infra.projection.segment.Segments;
import auteur.infra.projection.table.PublishedViews;
import auteur.infra.projection.trouble.OperationRefused;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/// Which build of a projection readers see. They see the change from one to the other at once, and never go back in time by it.
public final class Service {

    private static final Logger LOG = LoggerFactory.getLogger(Service.class);

    private final TransactionTemplate transaction;
    private final Builds builds;
    private final Segments segments;
    private final CommonPosition common;
    private final PublishedViews views;
    private final Duration keepPrevious;
    private final Predicate<Build> isDamaged;

    /// @param keepPrevious how long a build that was replaced goes on following the log
    /// @param isDamaged whether a build's tables are not as declared, so that it can never serve again
    public Service(
            TransactionTemplate transaction,
            Builds builds,
            Segments segments,
            CommonPosition common,
            PublishedViews views,
            Duration keepPrevious,
            Predicate<Build> isDamaged) {
        this.transaction = transaction;
        this.builds = builds;
        this.segments = segments;
        this.common = common;
        this.views = views;
        this.keepPrevious = keepPrevious;
        this.isDamaged = isDamaged;
    }

    /// Puts a build in the place of the one that serves.
    ///
    /// @throws OperationRefused when it is behind that one and does not catch up in time
    void begin(Build build) {
        begin(build, () -> {});
    }

    /// @param note is run in the same transaction
    /// @throws OperationRefused when it is behind that one and does not catch up in time
    public void begin(Build build, Runnable note) {
        var active = builds.find(build.projection(), State.ACTIVE);
        var useless = active.filter(isDamaged);
        atOnePosition(build, active, () -> transaction.executeWithoutResult(_ -> {
            exchange(build, active);
            note.run();
            useless.flatMap(_ -> builds.find(build.projection(), State.PREVIOUS))
                    .ifPresent(old -> builds.end(old, "Its tables were damaged"));
        }));
        LOG.info(
                "Projection {} serves version {} from {}, in the place of {}",
                build.projection(),
                build.version(),
                build.schema(),
                active.map(Build::schema).orElse("none"));
    }

    /// Lets the build serve again that served before.
    ///
    /// @param note is run in the same transaction
    /// @throws OperationRefused when there is none, nobody keeps it up to date, or it does not catch up in time
    public void switchBack(String projection, Runnable note) {
        var previous = builds.find(projection, State.PREVIOUS)
                .orElseThrow(() -> new OperationRefused("There is no previous build of " + projection));
        if (!segments.isFollowed(previous.processor())) {
            throw new OperationRefused(
                    String.format(Locale.ROOT, "No node has the code of version %d of %s, so it is not up to date",
                            previous.version(), projection));
        }
        begin(previous, note);
    }

    /// Ends the build that served before.
    ///
    /// @throws OperationRefused when there is none
    public void prune(String projection) {
        var previous = builds.find(projection, State.PREVIOUS)
                .orElseThrow(() -> new OperationRefused("There is no previous build of " + projection));
        transaction.executeWithoutResult(_ -> builds.end(previous, "Pruned"));
    }

    void pruneIfOld(Build previous) {
        if (builds.isRetiredLongerThan(previous, keepPrevious)) {
            LOG.info("Build {} of projection {} served long ago and is pruned", previous.id(), previous.projection());
            transaction.executeWithoutResult(_ -> builds.end(previous, "Pruned after its time"));
        }
    }

    /// One that nobody follows, or that goes no further, cannot be waited for.
    private void atOnePosition(Build build, Optional<Build> active, Runnable exchange) {
        var followed = active.filter(
                old -> segments.isFollowed(old.processor()) && !segments.isStuck(old.processor()));
        if (followed.isEmpty()) {
            exchange.run();
            return;
        }
        segments.lift(build.processor());
        if (!common.whileThere(List.of(followed.get().processor(), build.processor()), _ -> exchange.run())) {
            throw new OperationRefused(String.format(Locale.ROOT,
                    "Build %d of %s does not catch up with the one that serves", build.id(), build.projection()));
        }
    }

    private void exchange(Build build, Optional<Build> active) {
        builds.lock(build.projection());
        var tables = builds.tables(build);
        builds.find(build.projection(), State.PREVIOUS)
                .filter(previous -> previous.id() != build.id())
                .ifPresent(previous -> builds.end(previous, "Another one served since"));
        active.ifPresent(old -> {
            if (segments.isBehind(build.processor(), old.processor())) {
                throw new OperationRefused(String.format(Locale.ROOT, "Build %d of %s is behind the one that serves",
                        build.id(), build.projection()));
            }
        });
        builds.exchange(build, active);
        segments.lift(build.processor());
        views.publish(tables);
        active.ifPresent(old -> views.withdrawAllOf(old.schema()));
    }
}
