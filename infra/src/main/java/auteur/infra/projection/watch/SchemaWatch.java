package auteur.infra.projection.watch;

import auteur.infra.projection.build.Build;
import auteur.infra.projection.build.Build.State;
import auteur.infra.projection.build.Builds;
import auteur.infra.projection.build.Codes;
import auteur.infra.schema.DeclaredTables;
import auteur.infra.schema.LogGuard;
import auteur.infra.schema.SchemaDifference;
import auteur.infra.schema.SchemaGuard;
import auteur.query.ViewOutOfService;
import auteur.query.log.SchemaFindings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Holds the tables of the builds that serve, and the names that readers use, against what this program's code declares. A projection
/// that is damaged is out of service until it is rebuilt; the others are not.
public final class SchemaWatch implements SchemaFindings {

    private static final Logger LOG = LoggerFactory.getLogger(SchemaWatch.class);

    private static final Duration PERIOD = Duration.ofMinutes(1);

    private final SchemaGuard guard;
    private final LogGuard logGuard;
    private final Builds builds;
    private final Codes codes;
    private volatile Map<String, List<SchemaDifference>> findings = Map.of();
    private volatile @Nullable Instant checkedAt;
    private volatile long checkedAtNanos;
    private List<Build> checked = List.of();

    public SchemaWatch(SchemaGuard guard, LogGuard logGuard, Builds builds, Codes codes) {
        this.guard = guard;
        this.logGuard = logGuard;
        this.builds = builds;
        this.codes = codes;
    }

    /// Checks when it is time to, and whenever another build serves.
    public void attend() {
        var serving = serving();
        var isTime = checkedAt == null || System.nanoTime() - checkedAtNanos > PERIOD.toNanos();
        if (isTime || !serving.equals(checked)) {
            check();
            checked = serving;
        }
    }

    /// Checks now; says how much was found.
    public String check() {
        logGuard.check();
        var serving = serving();
        var found = differences(serving);
        for (var now = serving(); !now.equals(serving); now = serving()) {
            serving = now;
            found = differences(serving);
        }
        found.forEach((projection, differences) -> {
            if (!differences.equals(findings.getOrDefault(projection, List.of()))) {
                tell(projection, differences);
            }
        });
        findings = Map.copyOf(found);
        checkedAt = Instant.now();
        checkedAtNanos = System.nanoTime();
        var count = logGuard.differences().size()
                + found.values().stream().mapToInt(List::size).sum();
        return count == 0 ? "Everything is as declared" : String.format(Locale.ROOT, "%d differences", count);
    }

    private List<Build> serving() {
        return builds.standing().stream().filter(build -> build.state() == State.ACTIVE).toList();
    }

    /// Of no worth when others began to serve meanwhile, as the views are no longer those of the builds.
    private Map<String, List<SchemaDifference>> differences(List<Build> serving) {
        var found = new HashMap<String, List<SchemaDifference>>();
        var published = new HashMap<String, DeclaredTables>();
        var owners = new HashMap<String, String>();
        for (var build : serving) {
            found.put(build.projection(), new ArrayList<>(check(build)));
            declaredOf(build).ifPresent(declared -> builds.tables(build).forEach(table -> {
                published.put(table.name(), declared);
                owners.put(table.name(), build.projection());
            }));
        }
        for (var difference : guard.checkViews(published)) {
            var owner = owners.getOrDefault(difference.relation(), owners.get(difference.name()));
            if (owner != null) {
                found.getOrDefault(owner, new ArrayList<>()).add(difference);
            }
        }
        return found;
    }

    /// Whether the tables of a build can be relied on, as of now.
    public boolean isDamaged(Build build) {
        return check(build).stream().anyMatch(SchemaDifference::isHarmful);
    }

    /// @throws ViewOutOfService when readers cannot rely on the projection
    void require(String projection) {
        var harmful = findings.getOrDefault(projection, List.of()).stream()
                .filter(SchemaDifference::isHarmful)
                .findFirst();
        if (harmful.isPresent()) {
            throw new ViewOutOfService(projection, harmful.get().toString());
        }
    }

    @Override
    public Optional<Instant> checkedAt() {
        return Optional.ofNullable(checkedAt);
    }

    @Override
    public Findings ofLog() {
        return findings(logGuard.differences());
    }

    @Override
    public Findings ofProjection(String projection) {
        return findings(findings.getOrDefault(projection, List.of()));
    }

    private static Findings findings(List<SchemaDifference> differences) {
        return new Findings(
                differences.stream().noneMatch(SchemaDifference::isHarmful),
                differences.stream().map(SchemaDifference::toString).toList());
    }

    private List<SchemaDifference> check(Build build) {
        return declaredOf(build).map(guard::check).orElse(List.of());
    }

    /// Empty for what another program's code has built: that is that program's to check.
    private Optional<DeclaredTables> declaredOf(Build build) {
        return codes.of(build).map(code -> new DeclaredTables(build.schema(), code.tables().sql()));
    }

    private static void tell(String projection, List<SchemaDifference> differences) {
        if (differences.isEmpty()) {
            LOG.info("The tables of projection {} are as declared again", projection);
        } else {
            LOG.error(
                    "The tables of projection {} are not as declared; {}:\n  {}",
                    projection,
                    differences.stream().anyMatch(SchemaDifference::isHarmful)
                            ? "it is out of service until it is rebuilt"
                            : "it serves on",
                    String.join("\n  ", differences.stream().map(SchemaDifference::toString).toList()));
        }
    }
}
