package auteur.query.control.inspection;

import auteur.command.JobId;
import auteur.command.UserId;
import auteur.command.film.job.JobEvent;
import auteur.command.film.job.JobStage;
import auteur.query.Folding;
import auteur.query.Recorded;
import auteur.query.control.inspection.InspectionQuery.FindWatchedJob;
import auteur.query.control.inspection.InspectionQuery.FindWatchedJobs;
import auteur.query.control.inspection.InspectionQuery.JobFilter;
import auteur.query.control.inspection.WatchedJob.Turn;
import auteur.query.control.inspection.WorkState.Steps;
import auteur.query.log.EventLog;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Jobs with what the queue of work knows of them.
@Component
class WatchedJobs {

    static final String JOBS = """
            SELECT j.*, CASE
                    WHEN failures > 0 OR id = ANY (:failing) THEN 'FAILING'
                    WHEN turn = 'CREATOR' THEN 'WITH_CREATOR'
                    WHEN turn = 'NOBODY' THEN 'AT_REST'
                    WHEN id = ANY (:running) THEN 'RUNNING'
                    WHEN id = ANY (:waiting) OR changed_at > now() - :patience::interval THEN 'WAITING'
                    ELSE 'STUCK'
                END AS state
            FROM views.watched_jobs j
            """;

    /// Keeps those many out that are with their creators or at rest.
    static final String OF_STUDIO = "(turn = 'STUDIO' OR failures > 0 OR id = ANY (:failing))";

    private static final String PAGE = "SELECT * FROM (" + JOBS + """
            WHERE %s AND (:stage::text IS NULL OR stage = :stage)
              AND (:user::uuid IS NULL OR user_id = :user)
              AND (:text::text IS NULL OR folded_title LIKE '%%' || :text || '%%' ESCAPE '!' OR id::text LIKE :text || '%%' ESCAPE '!')
              AND (:from::timestamptz IS NULL OR created_at >= :from)
              AND (:until::timestamptz IS NULL OR created_at < :until)
              AND (:before::uuid IS NULL OR (created_at, id) < (:started::timestamptz, :before::uuid))
            ) watched
            WHERE :state::text IS NULL OR state = :state
            ORDER BY created_at DESC, id DESC
            LIMIT :limit
            """;

    private final JdbcClient jdbc;
    private final EventLog log;
    private final WorkState work;

    WatchedJobs(JdbcClient jdbc, EventLog log, WorkState work) {
        this.jdbc = jdbc;
        this.log = log;
        this.work = work;
    }

    /// The log knows when the cursor's job was started, even if it was deleted while an admin was paging.
    @QueryHandler
    List<WatchedJob> handle(FindWatchedJobs query) {
        var started = query.before().map(JobEvent::streamOf).flatMap(log::start).map(Recorded::at);
        if (query.before().isPresent() && started.isEmpty()) {
            return List.of();
        }
        var isOfStudio = query.filter().state().filter(WatchedJobs::isOfStudio).isPresent();
        var page = PAGE.formatted(isOfStudio ? OF_STUDIO : "true");
        return filtered(withWork(jdbc.sql(page), work.summary()), query.filter())
                .param("before", query.before().map(JobId::value).orElse(null))
                .param("started", time(started))
                .param("limit", query.limit())
                .query((row, _) -> read(row))
                .list();
    }

    @QueryHandler
    Optional<WatchedJob> handle(FindWatchedJob query) {
        var job = query.jobId().value();
        var steps = new EnumMap<Standing, Steps>(Standing.class);
        work.stepsOf(query.jobId()).stream()
                .flatMap(step -> Stream.ofNullable(step.state()))
                .forEach(state -> steps.put(state, new Steps(1, null, Set.of(job))));
        return withWork(jdbc.sql(JOBS + "WHERE id = :id"), steps)
                .param("id", job)
                .query((row, _) -> read(row))
                .optional();
    }

    private static boolean isOfStudio(Standing state) {
        return switch (state) {
            case FAILING, STUCK, WAITING, RUNNING -> true;
            case WITH_CREATOR, AT_REST -> false;
        };
    }

    private static StatementSpec filtered(StatementSpec sql, JobFilter filter) {
        return sql.param("stage", filter.stage().map(Enum::name).orElse(null))
                .param("state", filter.state().map(Enum::name).orElse(null))
                .param("user", filter.user().map(UserId::value).orElse(null))
                .param("text", filter.text().map(text -> Folding.of(text).replaceAll("([!%_])", "!$1")).orElse(null))
                .param("from", time(filter.from()))
                .param("until", time(filter.until()));
    }

    /// Tells the database what only the queue knows.
    static StatementSpec withWork(StatementSpec sql, Map<Standing, Steps> steps) {
        return sql.param("failing", jobs(steps, Standing.FAILING))
                .param("running", jobs(steps, Standing.RUNNING))
                .param("waiting", jobs(steps, Standing.WAITING))
                .param("patience", WorkState.PATIENCE.toString());
    }

    private static UUID[] jobs(Map<Standing, Steps> steps, Standing state) {
        var found = steps.get(state);
        return found == null ? new UUID[0] : found.jobs().toArray(UUID[]::new);
    }

    private static @Nullable OffsetDateTime time(Optional<Instant> instant) {
        return instant.map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null);
    }

    @SuppressWarnings("NullAway") // the driver answers null for an empty column
    static WatchedJob read(ResultSet row) throws SQLException {
        return new WatchedJob(
                row.getObject("id", UUID.class),
                row.getObject("user_id", UUID.class),
                row.getString("title"),
                JobStage.valueOf(row.getString("stage")),
                Standing.valueOf(row.getString("state")),
                Turn.valueOf(row.getString("turn")),
                row.getInt("cut"),
                row.getObject("failing_version", Long.class),
                row.getString("error_message"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("stage_since").toInstant(),
                row.getTimestamp("changed_at").toInstant(),
                row.getLong("version"),
                row.getLong("position"));
    }
}
