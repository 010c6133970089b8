package auteur.infra.projection.build;

import auteur.infra.projection.build.Build.State;
import auteur.infra.projection.segment.Segments;
import auteur.infra.projection.table.PublishedViews;
import auteur.infra.projection.trouble.OperationRefused;
import auteur.query.log.EventLog;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/// Begins builds, one node at a time.
public final class BuildStarter {

    private static final Logger LOG = LoggerFactory.getLogger(BuildStarter.class);

    private static final long LOCK = 0x61757465_75720001L;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Builds builds;
    private final Codes codes;
    private final Segments segments;
    private final PublishedViews views;
    private final EventLog log;

    public BuildStarter(JdbcTemplate jdbc, TransactionTemplate transaction, Codes codes, EventLog log) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.builds = new Builds(jdbc);
        this.codes = codes;
        this.segments = new Segments(jdbc);
        this.views = new PublishedViews(jdbc);
        this.log = log;
    }

    /// Begins to build whatever this program has in a newer version than the one that serves.
    public void prepare() {
        codes.newest().forEach(code -> alone(() -> {
            var active = builds.find(code.name(), State.ACTIVE);
            if (active.isPresent()) {
                upgrade(code, active.get());
            } else if (builds.candidate(code.name()).isEmpty()) {
                first(code);
            }
            return code;
        }));
    }

    /// With nothing in the log, a view is whole from the start.
    private void first(Code code) {
        var build = begin(code, Optional.empty());
        if (log.head() == 0) {
            views.publish(builds.tables(build));
            builds.move(build, State.BUILDING, State.ACTIVE);
        }
    }

    private void upgrade(Code code, Build active) {
        var candidate = builds.candidate(code.name());
        var isUnderWay = candidate.filter(build -> !code.isNewerThan(build)).isPresent();
        if (!isUnderWay && code.isNewerThan(active) && !builds.wasTurnedDown(code, active)) {
            candidate.ifPresent(build -> builds.end(build, "A newer version took its place"));
            begin(code, Optional.of(active));
        }
    }

    /// Begins a build of a projection beside the one that serves.
    ///
    /// @throws OperationRefused when one is under way, or this program has no such projection
    public Build rebuild(String projection) {
        var code = codes.newest(projection)
                .orElseThrow(() -> new OperationRefused("This program has no projection " + projection));
        return alone(() -> {
            if (builds.candidate(projection).isPresent()) {
                throw new OperationRefused("Projection %s is being rebuilt already".formatted(projection));
            }
            return begin(code, builds.find(projection, State.ACTIVE));
        });
    }

    /// Beside one that nobody keeps up to date any more, a build goes just as far, so that they can be compared.
    private Build begin(Code code, Optional<Build> active) {
        var build = builds.create(code, active.filter(this::isLeft).isPresent());
        LOG.info(
                "Projection {} is built from the log in version {}, beside {}",
                build.projection(),
                build.version(),
                active.map(Build::schema).orElse("none"));
        return build;
    }

    /// Whether nobody keeps a build up to date any more, nor can this program.
    boolean isLeft(Build build) {
        return codes.of(build).isEmpty() && !segments.isFollowed(build.processor());
    }

    /// Begins a candidate anew.
    void restart(Build candidate, String why) {
        codes.of(candidate).ifPresent(code -> alone(() -> {
            builds.end(candidate, why);
            return begin(code, builds.find(candidate.projection(), State.ACTIVE));
        }));
    }

    private <T> T alone(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            jdbc.query("SELECT pg_advisory_xact_lock(?)", _ -> {}, LOCK);
            return work.get();
        }));
    }
}
