package auteur.query.job;

import auteur.command.job.JobEvent;
import auteur.command.job.JobEvent.JobDeleted;
import auteur.command.job.JobEvent.JobStarted;
import auteur.command.job.JobStage;
import auteur.query.JobRecords;
import auteur.query.Projection;
import auteur.query.Recorded;
import auteur.query.SqlTime;
import auteur.query.ViewJson;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class JobProjection implements Projection {

    private static final String INSERT = """
            INSERT INTO views.director_jobs (id, user_id, stage, status, title, scenes_data, production_engine,
                cost_estimate, created_at, version, position, state)
            VALUES (:id, :user, :stage, :status, :title, '[]', :engine, 0, :at, :version, :position, :state::jsonb)
            ON CONFLICT (id) DO NOTHING
            """;

    private static final String UPDATE = """
            UPDATE views.director_jobs SET stage = :stage, status = :status, scenes_data = :scenes::jsonb,
                quality_score = :quality, remastered_image_url = :remastered, selected_director_id = :director,
                cost_estimate = :cost, error_message = :error, completed_at = :completed,
                version = :version, position = :position, state = :state::jsonb
            WHERE id = :id AND position < :position
            """;

    private final JdbcClient jdbc;

    JobProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return JobQuery.VIEW;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<String> tables() {
        return List.of(JobQuery.VIEW);
    }

    @Override
    public void apply(Recorded<?> recorded) {
        JobRecords.of(recorded).ifPresent(this::applyJob);
    }

    private void applyJob(Recorded<JobEvent> recorded) {
        switch (recorded.event()) {
            case JobStarted started -> insert(started, recorded);
            case JobDeleted deleted ->
                jdbc.sql("DELETE FROM views.director_jobs WHERE id = :id")
                        .param("id", deleted.jobId().value())
                        .update();
            case JobEvent event ->
                find(event.jobId().value()).ifPresent(view -> update(JobFold.after(view, recorded)));
        }
    }

    private void insert(JobStarted started, Recorded<JobEvent> recorded) {
        var view = JobFold.started(started, recorded);
        jdbc.sql(INSERT)
                .param("id", view.jobId())
                .param("user", started.owner().value())
                .param("stage", view.stage().name())
                .param("status", statusOf(view.stage()))
                .param("title", view.title())
                .param("engine", Tariff.ENGINE)
                .param("at", SqlTime.of(view.createdAt()))
                .param("version", view.version())
                .param("position", view.position())
                .param("state", ViewJson.write(view))
                .update();
    }

    private void update(JobView view) {
        jdbc.sql(UPDATE)
                .param("id", view.jobId())
                .param("stage", view.stage().name())
                .param("status", statusOf(view.stage()))
                .param("scenes", ViewJson.write(view.scenes()))
                .param("quality", view.qualityScore())
                .param("remastered", view.remasteredImageUrl())
                .param("director", view.selectedStyleId())
                .param("cost", view.costEstimate())
                .param("error", view.errorMessage())
                .param("completed", Optional.ofNullable(view.completedAt()).map(SqlTime::of).orElse(null))
                .param("version", view.version())
                .param("position", view.position())
                .param("state", ViewJson.write(view))
                .update();
    }

    private Optional<JobView> find(UUID id) {
        return jdbc.sql("SELECT state FROM views.director_jobs WHERE id = :id")
                .param("id", id)
                .query(String.class)
                .optional()
                .map(state -> ViewJson.read(state, JobView.class));
    }

    /// The short form that older clients of the table know.
    private static String statusOf(JobStage stage) {
        return stage == JobStage.STORYBOARD_REVIEW ? "reviewing" : stage.name().toLowerCase(Locale.ROOT);
    }
}
