package auteur.query.film.job;

import auteur.command.film.job.JobEvent;
import auteur.command.film.job.JobStage;
import auteur.query.Folding;
import auteur.query.Recorded;
import auteur.query.ViewJson;
import auteur.query.film.job.JobQuery.FindJob;
import auteur.query.film.job.JobQuery.FindJobAsOf;
import auteur.query.film.job.JobQuery.FindJobs;
import auteur.query.log.EventLog;
import java.util.List;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class JobViews {

    /// Only who searches needs a version of the table that has the folded title.
    private static final String ANY = "(:text::text IS NULL)";
    private static final String TITLED = "folded_title LIKE :text ESCAPE '!'";

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
        var history = log.of(JobEvent.streamOf(query.jobId()));
        return JobFold.of(query.moment().of(history)).filter(view -> view.stage() != JobStage.DELETED);
    }

    /// The log knows when the cursor's job was started, even if it was deleted while its owner was paging.
    @QueryHandler
    List<JobSummary> handle(FindJobs query) {
        var started = query.before().map(JobEvent::streamOf).flatMap(log::start).map(Recorded::position);
        if (query.before().isPresent() && started.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(ofUser(query.text().isEmpty() ? ANY : TITLED))
                .param("user", query.owner().value())
                .param("stage", query.stage().map(Enum::name).orElse(null))
                .param("text", query.text().map(JobViews::containing).orElse(null))
                .param("started", started.orElse(null))
                .param("limit", query.limit())
                .query((row, _) -> JobSummary.of(read(row.getString("state"))))
                .list();
    }

    private static String ofUser(String titles) {
        return """
                SELECT state FROM views.director_jobs
                WHERE user_id = :user
                  AND (:stage::text IS NULL OR stage = :stage)
                  AND %s
                  AND (:started::bigint IS NULL OR start_position < :started)
                ORDER BY start_position DESC
                LIMIT :limit
                """
                .formatted(titles);
    }

    private static String containing(String text) {
        return "%" + Folding.of(text).replaceAll("([!%_])", "!$1") + "%";
    }

    private static JobView read(String state) {
        return ViewJson.read(state, JobView.class);
    }
}
