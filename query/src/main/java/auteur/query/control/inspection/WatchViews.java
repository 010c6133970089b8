package auteur.query.control.inspection;

import auteur.command.film.job.JobStage;
import auteur.query.control.inspection.InspectionQuery.FindWatch;
import auteur.query.control.inspection.WatchView.Group;
import auteur.query.control.inspection.WorkState.Steps;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class WatchViews {

    private static final int MOST_NAMED = 10;

    private static final String OF_STUDIO = WatchedJobs.JOBS + "WHERE " + WatchedJobs.OF_STUDIO;

    private static final String COUNT = """
            SELECT state AS name, count(*) AS number, min(changed_at) AS oldest FROM (%s) watched GROUP BY state
            """.formatted(OF_STUDIO);

    private static final String NAMED = """
            SELECT * FROM (%s) watched WHERE state = :state ORDER BY changed_at DESC, id LIMIT :limit
            """.formatted(OF_STUDIO);

    private static final String STAGES = """
            SELECT stage AS name, count(*) AS number, min(stage_since) AS oldest FROM views.watched_jobs
            WHERE stage IN ('PITCHING', 'STORYBOARDING', 'STORYBOARD_REVIEW', 'RENDERING', 'FAILED') GROUP BY stage
            """;

    private final JdbcClient jdbc;
    private final WorkState work;

    WatchViews(JdbcClient jdbc, WorkState work) {
        this.jdbc = jdbc;
        this.work = work;
    }

    @QueryHandler
    WatchView handle(FindWatch query) {
        var steps = work.summary();
        var jobs = new EnumMap<Standing, Group>(Standing.class);
        WatchedJobs.withWork(jdbc.sql(COUNT), steps)
                .query((row, _) -> jobs.put(Standing.valueOf(row.getString("name")), group(row)))
                .list();
        var stages = new EnumMap<JobStage, Group>(JobStage.class);
        jdbc.sql(STAGES).query((row, _) -> stages.put(JobStage.valueOf(row.getString("name")), group(row))).list();
        var queued = new EnumMap<Standing, Group>(Standing.class);
        steps.forEach((state, found) -> queued.put(state, new Group(found.count(), found.oldestDue())));
        return new WatchView(
                jobs, stages, queued, named(Standing.FAILING, jobs, steps), named(Standing.STUCK, jobs, steps));
    }

    private List<WatchedJob> named(Standing state, Map<Standing, Group> jobs, Map<Standing, Steps> steps) {
        if (!jobs.containsKey(state)) {
            return List.of();
        }
        return WatchedJobs.withWork(jdbc.sql(NAMED), steps)
                .param("state", state.name())
                .param("limit", MOST_NAMED)
                .query((row, _) -> WatchedJobs.read(row))
                .list();
    }

    private static Group group(ResultSet row) throws SQLException {
        return new Group(row.getLong("number"), instantOrNull(row.getTimestamp("oldest")));
    }

    private static @Nullable Instant instantOrNull(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
