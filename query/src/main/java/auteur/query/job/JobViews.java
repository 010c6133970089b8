package auteur.query.job;

import auteur.command.JobId;
import auteur.command.job.JobEvent;
import auteur.command.job.JobStage;
import auteur.query.Recorded;
import auteur.query.ViewJson;
import auteur.query.job.JobQuery.FindJob;
import auteur.query.job.JobQuery.FindJobAsOf;
import auteur.query.job.JobQuery.FindJobs;
import auteur.query.job.JobQuery.Moment;
import auteur.query.log.EventLog;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class JobViews {

    private static final String OF_USER = """
            SELECT state FROM views.director_jobs
            WHERE user_id = :user
              AND (:stage::text IS NULL OR stage = :stage)
              AND (:text::text IS NULL OR title ILIKE :text ESCAPE '!')
              AND (:before::uuid IS NULL OR (created_at, id) < (:started::timestamptz, :before::uuid))
            ORDER BY created_at DESC, id DESC
            LIMIT :limit
            """;

    private final JdbcClient jdbc;
    private final EventLog log;

    JobViews(JdbcClient jdbc, EventLog log) {
        this.jdbc = jdbc;
        this.log = log;
    }

    @QueryHandler
    Optional<JobView> handle(FindJob query) {
        return jdbc.sql("SELECT state FROM views.director_jobs WHERE id = :id")
                .param("id", query.jobId().value())
                .query((row, _) -> read(row.getString("state")))
                .optional();
    }

    @QueryHandler
    Optional<JobView> handle(FindJobAsOf query) {
        var history = log.ofJob(query.jobId()).stream()
                .filter(recorded -> isNotPast(recorded, query.moment()))
                .toList();
        return JobFold.of(history).filter(view -> view.stage() != JobStage.DELETED);
    }

    /// The log knows when the cursor's job was started, even if it was deleted while its owner was paging.
    @QueryHandler
    List<JobSummary> handle(FindJobs query) {
        var started = query.before().flatMap(log::startOf).map(Recorded::at);
        if (query.before().isPresent() && started.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(OF_USER)
                .param("user", query.owner().value())
                .param("stage", query.stage().map(Enum::name).orElse(null))
                .param("text", query.text().map(JobViews::containing).orElse(null))
                .param("before", query.before().map(JobId::value).orElse(null))
                .param("started", started.map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null))
                .param("limit", query.limit())
                .query((row, _) -> JobSummary.of(read(row.getString("state"))))
                .list();
    }

    private static boolean isNotPast(Recorded<JobEvent> recorded, Moment moment) {
        return switch (moment) {
            case Moment.Position(var position) -> recorded.position() <= position;
            case Moment.Time(var instant) -> !recorded.at().isAfter(instant);
        };
    }

    private static String containing(String text) {
        return "%" + text.replaceAll("([!%_])", "!$1") + "%";
    }

    private static JobView read(String state) {
        return ViewJson.read(state, JobView.class);
    }
}
