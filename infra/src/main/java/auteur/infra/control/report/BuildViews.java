package auteur.infra.control.report;

import static auteur.infra.control.report.Columns.instant;
import static auteur.infra.control.report.Columns.instantOrNull;
import static auteur.infra.control.report.Columns.number;
import static auteur.infra.control.report.Columns.text;

import auteur.infra.projection.desk.ControlDesk;
import auteur.query.control.BuildState;
import auteur.query.control.BuildView;
import auteur.query.control.BuildView.Progress;
import auteur.query.control.ProcessorView;
import auteur.query.control.ProcessorView.Condition;
import auteur.query.control.ProcessorView.SegmentView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The builds of all projections: those that are there, and of those that are gone the newest.
@Component
class BuildViews {

    private static final int MOST_ENDED = 5;
    private static final int MOST = 1000;

    private static final String BUILDS = """
            SELECT b.*,
                (SELECT name FROM runtime.node WHERE name = b.driven_by AND seen_at > now() - :lease::interval) AS node
            FROM (SELECT *, row_number() OVER (PARTITION BY projection, state ORDER BY id DESC) AS place FROM runtime.build) b
            WHERE b.place <= :ended
            ORDER BY b.id DESC
            LIMIT :most
            """;

    private final JdbcClient jdbc;

    BuildViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// By projection, newest first.
    ///
    /// @param head the position of the newest event
    Map<String, List<BuildView>> all(Collection<ProcessorView> processors, long head) {
        var byBuild = processors.stream()
                .filter(processor -> processor.build() != null)
                .collect(Collectors.toMap(ProcessorView::build, Function.identity()));
        return jdbc.sql(BUILDS)
                .param("lease", ControlDesk.LEASE.toString())
                .param("ended", MOST_ENDED)
                .param("most", MOST)
                .query((row, _) -> build(row, byBuild.get(row.getLong("id")), head))
                .list()
                .stream()
                .collect(Collectors.groupingBy(BuildView::projection));
    }

    private static BuildView build(ResultSet row, @Nullable ProcessorView processor, long head) throws SQLException {
        var id = row.getLong("id");
        var projection = row.getString("projection");
        return new BuildView(
                id,
                projection,
                row.getInt("version"),
                BuildState.valueOf(row.getString("state")),
                String.format(Locale.ROOT, "%s#%d", projection, id),
                text(row, "node"),
                instant(row, "created_at"),
                instantOrNull(row, "caught_up_at"),
                instantOrNull(row, "compared_at"),
                number(row, "compared_position"),
                number(row, "differing_rows"),
                instantOrNull(row, "activated_at"),
                instantOrNull(row, "retired_at"),
                instantOrNull(row, "ended_at"),
                text(row, "outcome"),
                processor == null ? null : progress(processor, head));
    }

    private static Progress progress(ProcessorView processor, long head) {
        return new Progress(
                Math.min(processor.position(), head),
                head,
                processor.rate(),
                etaSeconds(processor),
                processor.condition() == Condition.STOPPED,
                processor.eventsPerSecond());
    }

    private static @Nullable Long etaSeconds(ProcessorView processor) {
        var behind = processor.segments().stream().filter(segment -> segment.lagEvents() > 0).toList();
        if (behind.stream().anyMatch(segment -> segment.rate() <= 0)) {
            return null;
        }
        return behind.stream().mapToLong(BuildViews::secondsLeft).max().orElse(0);
    }

    private static long secondsLeft(SegmentView segment) {
        return (long) Math.ceil(segment.lagEvents() / segment.rate());
    }
}
