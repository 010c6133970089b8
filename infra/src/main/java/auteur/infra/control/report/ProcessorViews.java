package auteur.infra.control.report;

import static auteur.infra.control.report.Columns.instant;
import static auteur.infra.control.report.Columns.number;
import static auteur.infra.control.report.Columns.small;
import static auteur.infra.control.report.Columns.text;

import auteur.query.control.BuildState;
import auteur.query.control.ControlQuery.FindProcessors;
import auteur.query.control.ProcessorView;
import auteur.query.control.ProcessorView.Condition;
import auteur.query.control.ProcessorView.ErrorView;
import auteur.query.control.ProcessorView.SegmentView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ProcessorViews {

    private static final int MOST_SEGMENTS = 1000;

    /// Positions are dense, so the oldest event that a segment has not taken in is the next one.
    private static final String SEGMENTS = """
            SELECT p.name, p.is_stopped, p.events_per_second, b.id AS build, b.projection, b.state,
                s.segment, s.mask, s.position, s.rate,
                CASE WHEN s.hold_until > now() THEN s.hold_at END AS hold_at, s.error_kind, s.error_text, s.error_position, s.error_at,
                CASE WHEN s.claimed_until > now() THEN s.owner END AS node,
                greatest(h.position - s.position, 0) AS lag_events,
                greatest(extract(epoch FROM now() - e.occurred_at), 0)::float8 AS lag_seconds,
                (SELECT count(*) FROM runtime.dead_letter d WHERE d.processor = p.name) AS dead_letters
            FROM runtime.processor p
            JOIN runtime.segment s ON s.processor = p.name
            CROSS JOIN events.head() AS h (position)
            LEFT JOIN runtime.build b ON b.id = p.build
            LEFT JOIN events.event e ON e.position = s.position + 1
            WHERE b.state IS DISTINCT FROM 'ENDED'
            ORDER BY p.name, s.segment
            LIMIT ?
            """;

    private record Line(
            String processor,
            boolean isStopped,
            @Nullable Integer eventsPerSecond,
            @Nullable Long build,
            @Nullable String projection,
            @Nullable String state,
            long deadLetters,
            SegmentView segment) {}

    private final JdbcClient jdbc;

    ProcessorViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @QueryHandler
    List<ProcessorView> handle(FindProcessors query) {
        return all();
    }

    List<ProcessorView> all() {
        var lines = new TreeMap<String, List<Line>>();
        jdbc.sql(SEGMENTS)
                .param(MOST_SEGMENTS)
                .query((row, _) -> line(row))
                .list()
                .forEach(line -> lines.computeIfAbsent(line.processor(), _ -> new ArrayList<>()).add(line));
        return lines.values().stream().map(ProcessorViews::processor).toList();
    }

    private static ProcessorView processor(List<Line> lines) {
        var one = lines.getFirst();
        var segments = lines.stream().map(Line::segment).toList();
        var last = segments.stream().min(Comparator.comparingLong(SegmentView::position)).orElseThrow();
        return new ProcessorView(
                one.processor(),
                one.projection(),
                one.build(),
                one.state() == null ? null : BuildState.valueOf(one.state()),
                !one.processor().equals(ProcessorView.OPERATIONS),
                one.build() != null,
                condition(one.isStopped(), segments),
                one.eventsPerSecond(),
                last.position(),
                last.lagEvents(),
                last.lagSeconds(),
                last.rate(),
                one.deadLetters(),
                segments);
    }

    private static Condition condition(boolean isStopped, List<SegmentView> segments) {
        if (isStopped) {
            return Condition.STOPPED;
        }
        if (segments.stream().anyMatch(segment -> segment.error() != null)) {
            return Condition.FAILING;
        }
        if (segments.stream().anyMatch(segment -> segment.node() == null)) {
            return Condition.UNCLAIMED;
        }
        return segments.stream().anyMatch(SegmentView::isHeld) ? Condition.HELD : Condition.FOLLOWING;
    }

    private static Line line(ResultSet row) throws SQLException {
        var segment = new SegmentView(
                row.getInt("segment"),
                row.getInt("mask"),
                text(row, "node"),
                row.getLong("position"),
                number(row, "hold_at"),
                row.getLong("lag_events"),
                Math.round(row.getDouble("lag_seconds") * 1000) / 1000.0,
                Math.round(row.getDouble("rate") * 10) / 10.0,
                error(row));
        return new Line(
                row.getString("name"),
                row.getBoolean("is_stopped"),
                small(row, "events_per_second"),
                number(row, "build"),
                text(row, "projection"),
                text(row, "state"),
                row.getLong("dead_letters"),
                segment);
    }

    private static @Nullable ErrorView error(ResultSet row) throws SQLException {
        var kind = text(row, "error_kind");
        return kind == null
                ? null
                : new ErrorView(
                        kind, row.getString("error_text"), number(row, "error_position"), instant(row, "error_at"));
    }
}
