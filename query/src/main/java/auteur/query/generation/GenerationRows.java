package auteur.query.generation;

import auteur.command.job.JobEvent.JobStarted;
import auteur.command.job.JobEvent;
import auteur.command.job.SceneDraft;
import auteur.query.AssetUrls;
import auteur.query.Recorded;
import auteur.query.SqlTime;
import auteur.query.ViewJson;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/// The rows of the video studio's jobs.
final class GenerationRows {

    private static final String INSERT = """
            INSERT INTO views.video_generation_jobs (id, user_id, status, prompt, base_image_url, reference_assets,
                scene_plan, character_features, scene_count, progress, created_at, updated_at)
            VALUES (:id, :user, 'queued', :prompt, :image, :references::jsonb, '[]', '{}', :scenes, 0, :at, :at)
            ON CONFLICT (id) DO NOTHING
            """;

    private static final String MOVE = """
            UPDATE views.video_generation_jobs SET status = :status, progress = coalesce(:progress, progress),
                error_message = :error, updated_at = :at, completed_at = :completed
            WHERE id = :id
            """;

    private static final String PROGRESS = """
            UPDATE views.video_generation_jobs SET progress = greatest(progress, :progress), updated_at = :at
            WHERE id = :id
            """;

    private static final String PLAN = """
            UPDATE views.video_generation_jobs SET scene_plan = :plan::jsonb, scene_count = :count, updated_at = :at
            WHERE id = :id
            """;

    private static final String FEATURES = """
            UPDATE views.video_generation_jobs SET character_features = :features::jsonb, updated_at = :at
            WHERE id = :id
            """;

    private static final String IMAGE = "UPDATE views.video_generation_jobs SET base_image_url = :image WHERE id = :id";

    private final JdbcClient jdbc;

    GenerationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(JobStarted started, Recorded<JobEvent> recorded) {
        var brief = started.brief();
        change(INSERT, recorded)
                .param("user", started.owner().value())
                .param("prompt", brief.prompt())
                .param("image", AssetUrls.of(started.source()))
                .param("references", ViewJson.write(brief.referenceAssets()))
                .param("scenes", brief.sceneCount())
                .update();
    }

    void inProgress(Recorded<JobEvent> recorded, @Nullable Integer progress) {
        move(recorded, "processing", progress, null, false);
    }

    void complete(Recorded<JobEvent> recorded) {
        move(recorded, "complete", 100, null, true);
    }

    void failed(Recorded<JobEvent> recorded, String error) {
        move(recorded, "failed", null, error, true);
    }

    void progressed(Recorded<JobEvent> recorded, int progress) {
        change(PROGRESS, recorded).param("progress", progress).update();
    }

    void show(Recorded<JobEvent> recorded, String imageUrl) {
        jdbc.sql(IMAGE).param("id", idOf(recorded)).param("image", imageUrl).update();
    }

    Optional<List<SceneDraft>> plan(Recorded<JobEvent> recorded) {
        return jdbc.sql("SELECT scene_plan FROM views.video_generation_jobs WHERE id = :id")
                .param("id", idOf(recorded))
                .query(String.class)
                .optional()
                .map(plan -> ViewJson.readList(plan, SceneDraft.class));
    }

    void plan(Recorded<JobEvent> recorded, List<SceneDraft> plan) {
        change(PLAN, recorded)
                .param("plan", ViewJson.write(plan))
                .param("count", plan.size())
                .update();
    }

    Optional<CharacterFeatures> features(Recorded<JobEvent> recorded) {
        return jdbc.sql("SELECT character_features FROM views.video_generation_jobs WHERE id = :id")
                .param("id", idOf(recorded))
                .query(String.class)
                .optional()
                .map(features -> ViewJson.read(features, CharacterFeatures.class));
    }

    void features(Recorded<JobEvent> recorded, CharacterFeatures features) {
        change(FEATURES, recorded).param("features", ViewJson.write(features)).update();
    }

    void delete(Recorded<JobEvent> recorded) {
        jdbc.sql("DELETE FROM views.video_generation_jobs WHERE id = :id")
                .param("id", idOf(recorded))
                .update();
    }

    private void move(
            Recorded<JobEvent> recorded,
            String status,
            @Nullable Integer progress,
            @Nullable String error,
            boolean isAtRest) {
        change(MOVE, recorded)
                .param("status", status)
                .param("progress", progress)
                .param("error", error)
                .param("completed", isAtRest ? SqlTime.of(recorded.at()) : null)
                .update();
    }

    private StatementSpec change(String sql, Recorded<JobEvent> recorded) {
        return jdbc.sql(sql).param("id", idOf(recorded)).param("at", SqlTime.of(recorded.at()));
    }

    private static Object idOf(Recorded<JobEvent> recorded) {
        return recorded.event().jobId().value();
    }
}
