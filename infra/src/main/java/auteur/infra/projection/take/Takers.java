package auteur.infra.projection.take;

import auteur.command.work.Reactions;
import auteur.infra.projection.build.Build;
import auteur.infra.projection.build.Builds;
import auteur.infra.projection.build.Codes;
import auteur.infra.projection.letter.DeadLetters;
import auteur.infra.projection.part.FixedProcessor;
import auteur.infra.projection.segment.Claim;
import auteur.infra.projection.segment.ClaimLost;
import auteur.infra.projection.segment.Segments;
import auteur.infra.projection.table.RowStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.springframework.jdbc.core.JdbcTemplate;

/// What this program can run: for each processor, what it does with events.
public final class Takers {

    private final Map<String, Intake> fixed = new HashMap<>();
    private final Builds builds;
    private final Codes codes;
    private final JdbcTemplate jdbc;
    private final Segments segments;
    private final DeadLetters letters;
    private final BatchTransaction transaction;
    private final Runnable onAdvance;

    /// @param others the processors that are no builds, beside the reactions
    /// @param onAdvance is told whenever a batch of a build is committed here
    public Takers(
            Supplier<EventHandlerInvoker> reactions,
            List<FixedProcessor> others,
            Builds builds,
            Codes codes,
            JdbcTemplate jdbc,
            BatchTransaction transaction,
            Runnable onAdvance) {
        fixed.put(Reactions.GROUP, new ReactionIntake(reactions));
        others.forEach(processor -> fixed.put(processor.name(), new FixedIntake(processor)));
        this.builds = builds;
        this.codes = codes;
        this.jdbc = jdbc;
        this.segments = new Segments(jdbc);
        this.letters = new DeadLetters(jdbc);
        this.transaction = transaction;
        this.onAdvance = onAdvance;
    }

    /// The names of the processors that are no builds.
    public Set<String> fixed() {
        return Set.copyOf(fixed.keySet());
    }

    /// The names of the processors that this program has the code of.
    public Collection<String> processors() {
        var names = new ArrayList<>(fixed.keySet());
        builds.standing().stream()
                .filter(build -> codes.of(build).isPresent())
                .map(Build::processor)
                .forEach(names::add);
        return names;
    }

    /// @throws ClaimLost when the build is gone
    public SegmentWork of(Claim claim) {
        var intake = fixed.get(claim.processor());
        if (intake != null) {
            return SegmentWork.of(claim, intake, segments, letters, transaction, _ -> {});
        }
        var build = builds.standing().stream()
                .filter(candidate -> candidate.processor().equals(claim.processor()))
                .findFirst()
                .orElseThrow(() -> new ClaimLost(claim));
        var code = codes.of(build).orElseThrow(() -> new ClaimLost(claim));
        var projection = code.projection();
        var store = new RowStore(jdbc, projection.keyColumn(), builds.tables(build));
        var rows = new ProjectionIntake(projection, code.eventTypes(), store);
        return SegmentWork.of(claim, rows, segments, letters, transaction, _ -> onAdvance.run());
    }
}
