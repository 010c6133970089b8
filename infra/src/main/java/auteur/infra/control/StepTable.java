package auteur.infra.control;

import static auteur.infra.control.report.Columns.instantOrNull;
import static auteur.infra.control.report.Columns.text;

import auteur.command.JobId;
import auteur.query.control.inspection.Standing;
import auteur.query.control.inspection.StepView;
import auteur.query.control.inspection.StepView.Failure;
import auteur.query.control.inspection.WorkState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// Reads the queue of steps for those who watch the work, and lets steps be due now.
final class StepTable implements WorkState {

    /// The jobs of more steps than this are not told one by one.
    private static final int MOST_JOBS = 10_000;

    /// Heartbeats come every three seconds.
    private static final String STEPS = """
            WITH queued AS (
                SELECT t.*, t.picked AND t.last_heartbeat > now() - interval '20 seconds' AS is_performed,
                    coalesce(t.consecutive_failures, 0) AS tries
                FROM runtime.scheduled_tasks t WHERE t.task_name = 'step'
            ), steps AS (
                SELECT q.task_instance AS step, left(q.task_instance, 36)::uuid AS job, q.task_data, q.execution_time AS due_at,
                    CASE WHEN q.is_performed THEN q.picked_by END AS node, q.tries, CASE
                        WHEN q.is_performed THEN 'RUNNING'
                        WHEN q.picked THEN 'STUCK'
                        WHEN q.tries > 0 OR EXISTS (
                            SELECT FROM runtime.step_failure f WHERE f.step = q.task_instance AND NOT f.is_final) THEN 'FAILING'
                        WHEN q.execution_time < now() - :patience::interval AND NOT EXISTS (SELECT FROM queued WHERE is_performed)
                            THEN 'STUCK'
                        ELSE 'WAITING'
                    END AS state
                FROM queued q
            )
            """;

    private static final String LIST = STEPS + """
            SELECT s.*, f.kind, f.failure, f.failed_at, f.node AS failed_on, false AS is_final
            FROM steps s LEFT JOIN runtime.step_failure f USING (step)
            WHERE %s ORDER BY s.due_at, s.step LIMIT :limit
            """;

    private static final String PAGE = LIST.formatted("""
            (:state::text IS NULL OR s.state = :state)
              AND (:after::text IS NULL OR (s.due_at, s.step) > (:due::timestamptz, :after))""");

    private static final String OF_JOB = LIST.formatted("s.job = :job");

    private static final String GIVEN_UP = """
            SELECT f.step, f.job, NULL::bytea AS task_data, NULL::timestamptz AS due_at, NULL AS node, f.tries, NULL AS state,
                f.kind, f.failure, f.failed_at, f.node AS failed_on, f.is_final
            FROM runtime.step_failure f
            WHERE f.job = :job AND f.is_final ORDER BY f.failed_at DESC LIMIT :limit
            """;

    private static final String SUMMARY = STEPS + """
            SELECT state, count(*) AS number, min(due_at) AS oldest, (array_agg(DISTINCT job))[1 : :most] AS jobs
            FROM steps GROUP BY state
            """;

    private static final String MAKE_DUE = """
            UPDATE runtime.scheduled_tasks SET execution_time = now(), version = version + 1
            WHERE task_name = 'step' AND NOT picked AND execution_time > now() AND (:step::text IS NULL OR task_instance = :step)
              AND (:job::text IS NULL OR starts_with(task_instance, :job))
            """;

    private static final int MOST_OF_JOB = 200;

    private final JdbcClient jdbc;

    StepTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<StepView> steps(Optional<Standing> state, Optional<Cursor> after, int limit) {
        return jdbc.sql(PAGE)
                .param("patience", PATIENCE.toString())
                .param("state", state.map(Enum::name).orElse(null))
                .param("after", after.map(Cursor::key).orElse(null))
                .param("due", after.map(Cursor::due).map(Timestamp::from).orElse(null))
                .param("limit", limit)
                .query((row, _) -> read(row))
                .list();
    }

    @Override
    public List<StepView> stepsOf(JobId job) {
        var all = new ArrayList<>(jdbc.sql(OF_JOB)
                .param("patience", PATIENCE.toString())
                .param("job", job.value())
                .param("limit", MOST_OF_JOB)
                .query((row, _) -> read(row))
                .list());
        all.addAll(jdbc.sql(GIVEN_UP)
                .param("job", job.value())
                .param("limit", MOST_OF_JOB)
                .query((row, _) -> read(row))
                .list());
        return List.copyOf(all);
    }

    @Override
    public Map<Standing, Steps> summary() {
        var summary = new EnumMap<Standing, Steps>(Standing.class);
        jdbc.sql(SUMMARY)
                .param("most", MOST_JOBS)
                .param("patience", PATIENCE.toString())
                .query((row, _) -> summary.put(Standing.valueOf(row.getString("state")), new Steps(
                        row.getLong("number"), instantOrNull(row, "oldest"),
                        new LinkedHashSet<>(Arrays.asList((UUID[]) row.getArray("jobs").getArray())))))
                .list();
        return summary;
    }

    /// Lets steps that wait for another try be tried now; of one key, of one job, or all.
    ///
    /// @return how many
    public int tryNow(Optional<String> key, Optional<JobId> job) {
        return jdbc.sql(MAKE_DUE)
                .param("step", key.orElse(null))
                .param("job", job.map(JobId::toString).orElse(null))
                .update();
    }

    private static StepView read(ResultSet row) throws SQLException {
        var state = text(row, "state");
        var dueAt = instantOrNull(row, "due_at");
        var tries = row.getInt("tries");
        return new StepView(
                row.getString("step"),
                kind(row),
                row.getObject("job", UUID.class),
                state == null ? null : Standing.valueOf(state),
                dueAt,
                text(row, "node"),
                tries,
                Standing.FAILING.name().equals(state) ? dueAt : null,
                failure(row));
    }

    private static @Nullable Failure failure(ResultSet row) throws SQLException {
        var words = text(row, "failure");
        var at = instantOrNull(row, "failed_at");
        return words == null || at == null
                ? null
                : new Failure(words, at, text(row, "failed_on"), row.getBoolean("is_final"));
    }

    @SuppressWarnings("NullAway") // the driver answers null for an empty column
    private static String kind(ResultSet row) throws SQLException {
        byte[] step = row.getBytes("task_data");
        var kind = step == null ? text(row, "kind") : JsonMapper.shared().readTree(step).path("type").asString("");
        return kind == null ? "" : kind;
    }
}
