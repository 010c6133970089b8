package auteur.infra.projection.build;

import auteur.infra.projection.build.Build.State;
import auteur.infra.projection.segment.Segments;
import auteur.infra.projection.table.Difference;
import auteur.infra.projection.table.TableComparison;
import auteur.infra.projection.trouble.OperationRefused;
import auteur.query.log.EventLog;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/// Takes builds from their first event to service: when they have arrived at the end of the log they are held against the one that serves,
/// and put in its place. What one node leaves half-done another takes up.
public final class BuildDriver {

    private static final Logger LOG = LoggerFactory.getLogger(BuildDriver.class);

    /// So close to the end of the log, a build counts as arrived: the rest is a matter of moments.
    private static final long NEARLY_THERE = 1000;

    private final Builds builds;
    private final BuildStarter starter;
    private final Segments segments;
    private final EventLog log;
    private final Service service;
    private final Snapshots snapshots;
    private final Predicate<Build> isDamaged;

    /// @param isDamaged whether a build's tables are not as declared
    public BuildDriver(
            Builds builds,
            BuildStarter starter,
            Segments segments,
            EventLog log,
            Service service,
            Snapshots snapshots,
            Predicate<Build> isDamaged) {
        this.builds = builds;
        this.starter = starter;
        this.segments = segments;
        this.log = log;
        this.service = service;
        this.snapshots = snapshots;
        this.isDamaged = isDamaged;
    }

    /// Does the next step of each build that waits for one.
    public void drive(String node) {
        for (var build : builds.lease(node)) {
            try {
                drive(build);
            } catch (OperationRefused e) {
                LOG.warn("Build {} of projection {} waits: {}", build.id(), build.projection(), e.getMessage());
            } catch (RuntimeException e) {
                LOG.warn("Build {} of projection {} could not be taken further", build.id(), build.projection(), e);
            }
        }
    }

    private void drive(Build build) {
        switch (build.state()) {
            case BUILDING -> arrive(build);
            case COMPARING -> compare(build);
            case PREVIOUS -> service.pruneIfOld(build);
            case UNDECIDED -> servesForOneThatIsLeft(build);
            case ACTIVE, ENDED -> {}
        }
    }

    private void arrive(Build build) {
        var position = segments.position(build.processor());
        var goal = segments.heldAt(build.processor()).orElseGet(log::head);
        if (position < goal - NEARLY_THERE) {
            LOG.info("{}: {} of {} events, {} %", build.processor(), position, goal, 100 * position / goal);
        } else if (sound(build).isPresent()) {
            builds.move(build, State.BUILDING, State.COMPARING);
        } else {
            service.begin(build);
        }
    }

    private void compare(Build build) {
        var active = sound(build);
        if (active.isEmpty()) {
            service.begin(build);
            return;
        }
        var old = active.get();
        if (!starter.isLeft(old)) {
            segments.lift(build.processor());
            snapshots.at(List.of(old.processor(), build.processor()), snapshot -> compare(snapshot, old, build))
                    .ifPresent(found -> decide(build, found));
        } else if (segments.areBeside(old.processor(), build.processor())) {
            snapshots.now(
                    snapshot -> new Segments(snapshot).areBeside(old.processor(), build.processor()),
                    snapshot -> compare(snapshot, old, build))
                    .ifPresent(found -> decide(build, found));
        } else if (!segments.isOnItsWay(build.processor())) {
            starter.restart(build, "Begun anew, as nobody takes the one that serves further");
        }
    }

    private Compared compare(JdbcTemplate snapshot, Build old, Build build) {
        var differences = new TableComparison(snapshot).of(builds.tables(old), builds.tables(build));
        return new Compared(new Segments(snapshot).position(build.processor()), differences);
    }

    private record Compared(long position, List<Difference> differences) {}

    /// The build that serves, unless its tables are damaged or it goes no further, so that nothing can be held against it.
    private Optional<Build> sound(Build build) {
        return builds.find(build.projection(), State.ACTIVE)
                .filter(isDamaged.negate())
                .filter(active -> !segments.isStuck(active.processor()));
    }

    private void decide(Build build, Compared found) {
        builds.note(build, found.position(), found.differences());
        if (found.differences().isEmpty()) {
            LOG.info("Build {} of projection {} is the same as the one that serves", build.id(), build.projection());
            service.begin(build);
        } else if (!servesForOneThatIsLeft(build) && builds.move(build, State.COMPARING, State.UNDECIDED)) {
            LOG.warn(
                    "Build {} of projection {} differs from the one that serves: an admin has to accept or abandon it",
                    build.id(),
                    build.projection());
        }
    }

    /// An admin has a choice only while there are two that go on. Whoever waits for a view that nobody keeps would wait for good.
    private boolean servesForOneThatIsLeft(Build build) {
        if (starter.isLeft(build)
                || builds.find(build.projection(), State.ACTIVE).filter(starter::isLeft).isEmpty()) {
            return false;
        }
        LOG.warn(
                "Build {} of projection {} differs from the one that serves, which nobody takes further: it takes its place",
                build.id(),
                build.projection());
        service.begin(build);
        return true;
    }
}
