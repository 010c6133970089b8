package auteur.query.generation;

import auteur.command.job.JobEvent;
import auteur.command.job.JobEvent.*;
import auteur.query.AssetUrls;
import auteur.query.JobRecords;
import auteur.query.Projection;
import auteur.query.Recorded;
import auteur.query.SqlTime;
import auteur.query.ViewJson;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The progress is that of the whole job, in percent: pitches, storyboard, clips and assembly are its milestones.
@Component
class GenerationProjection implements Projection {

    private static final String NAME = "video_generation_jobs";

    private static final int PITCHED = 10;
    private static final int DRAFTED = 20;
    private static final int APPROVED = 30;
    private static final int RENDERED = 90;
    private static final int COMPLETE = 100;

    private static final String INSERT =
            """
            INSERT INTO views.video_generation_jobs (id, user_id, status, prompt, base_image_url, reference_assets,
                scene_plan, character_features, scene_count, progress, created_at, updated_at)
            VALUES (:id, :user, 'queued', :prompt, :image, :references::jsonb, '[]', '{}', :scenes, 0, :at, :at)
            ON CONFLICT (id) DO NOTHING
            """;

    private static final String MOVE =
            """
            UPDATE views.video_generation_jobs SET status = :status, progress = coalesce(:progress, progress),
                error_message = :error, updated_at = :at, completed_at = :completed
            WHERE id = :id
            """;

    private static final String RENDER =
            """
            UPDATE views.video_generation_jobs SET updated_at = :at,
                progress = greatest(progress, :rendered - (:rendered - :approved) * :remaining / scene_count)
            WHERE id = :id
            """;

    private static final String COUNT =
            "UPDATE views.video_generation_jobs SET scene_count = scene_count + :more, updated_at = :at WHERE id = :id";

    private final JdbcClient jdbc;

    GenerationProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<String> tables() {
        return List.of(NAME);
    }

    @Override
    public void apply(Recorded<?> recorded) {
        JobRecords.of(recorded).ifPresent(this::applyJob);
    }

    private void applyJob(Recorded<JobEvent> recorded) {
        switch (recorded.event()) {
            case JobStarted started -> insert(started, recorded);
            case DirectorsPitched pitched -> {
                move(recorded, "processing", PITCHED, null);
                describe(recorded, "character_features", Map.of("summary", pitched.summary()));
            }
            case StoryboardDrafted drafted -> {
                move(recorded, "processing", DRAFTED, null);
                describe(recorded, "scene_plan", drafted.scenes());
            }
            case SceneAdded _ -> count(recorded, 1);
            case SceneRemoved _ -> count(recorded, -1);
            case StoryboardApproved _ -> move(recorded, "processing", APPROVED, null);
            case SceneRendered rendered -> render(rendered, recorded);
            case FilmAssembled _ -> move(recorded, "complete", COMPLETE, null);
            case StoryboardReopened _ -> move(recorded, "processing", DRAFTED, null);
            case JobCancelled _ -> move(recorded, "failed", null, "The job was cancelled.");
            case JobFailed failed -> move(recorded, "failed", null, failed.reason());
            case JobRetried _ -> move(recorded, "processing", null, null);
            case JobDeleted _ ->
                jdbc.sql("DELETE FROM views.video_generation_jobs WHERE id = :id")
                        .param("id", idOf(recorded))
                        .update();
            case DirectorSelected _,
                    SceneEdited _,
                    ScenesReordered _,
                    CharacterLocked _,
                    CharacterUnlocked _,
                    SceneRegenerationRequested _,
                    SceneFrameGenerated _,
                    SceneGenerationFailed _,
                    AlternateKept _ -> {}
        }
    }

    private void insert(JobStarted started, Recorded<JobEvent> recorded) {
        var brief = started.brief();
        jdbc.sql(INSERT)
                .param("id", idOf(recorded))
                .param("user", started.owner().value())
                .param("prompt", brief.prompt())
                .param("image", AssetUrls.of(started.source()))
                .param("references", ViewJson.write(brief.referenceAssets()))
                .param("scenes", brief.sceneCount())
                .param("at", SqlTime.of(recorded.at()))
                .update();
    }

    private void move(
            Recorded<JobEvent> recorded, String status, @Nullable Integer progress, @Nullable String error) {
        var isAtRest = !status.equals("processing");
        jdbc.sql(MOVE)
                .param("id", idOf(recorded))
                .param("status", status)
                .param("progress", progress)
                .param("error", error)
                .param("at", SqlTime.of(recorded.at()))
                .param("completed", isAtRest ? SqlTime.of(recorded.at()) : null)
                .update();
    }

    private void render(SceneRendered rendered, Recorded<JobEvent> recorded) {
        jdbc.sql(RENDER)
                .param("id", idOf(recorded))
                .param("rendered", RENDERED)
                .param("approved", APPROVED)
                .param("remaining", rendered.remaining())
                .param("at", SqlTime.of(recorded.at()))
                .update();
    }

    private void count(Recorded<JobEvent> recorded, int more) {
        jdbc.sql(COUNT)
                .param("id", idOf(recorded))
                .param("more", more)
                .param("at", SqlTime.of(recorded.at()))
                .update();
    }

    private void describe(Recorded<JobEvent> recorded, String column, Object value) {
        jdbc.sql("UPDATE views.video_generation_jobs SET " + column + " = :value::jsonb WHERE id = :id")
                .param("id", idOf(recorded))
                .param("value", ViewJson.write(value))
                .update();
    }

    private static Object idOf(Recorded<JobEvent> recorded) {
        return recorded.event().jobId().value();
    }
}
