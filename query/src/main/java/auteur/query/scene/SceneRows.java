package auteur.query.scene;

import auteur.command.JobId;
import auteur.command.job.SceneDraft;
import auteur.command.job.SceneId;
import auteur.command.job.Shot;
import auteur.query.SqlTime;
import auteur.query.ViewJson;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The rows of single scenes.
final class SceneRows {

    private static final String INSERT = """
            INSERT INTO views.video_scenes (id, job_id, scene_index, description, prompt, status,
                regeneration_history, character_locked, metadata, created_at, updated_at)
            VALUES (:id, :job, :index, :description, :prompt, 'generating', '[]', false, :metadata::jsonb, :at, :at)
            ON CONFLICT (id) DO NOTHING
            """;

    private static final String DESCRIBE = """
            UPDATE views.video_scenes SET description = :description, prompt = :prompt,
                metadata = metadata || :metadata::jsonb, updated_at = :at
            WHERE id = :id
            """;

    private static final String RETAKE = """
            UPDATE views.video_scenes SET prompt = :prompt, regeneration_count = :take, status = 'generating',
                error_message = NULL, updated_at = :at,
                regeneration_history = CASE WHEN regeneration_count < :take
                    THEN regeneration_history || jsonb_build_array(jsonb_build_object(
                        'take', regeneration_count, 'prompt', prompt, 'image_url', image_url,
                        'at', :text::text))
                    ELSE regeneration_history END
            WHERE id = :id
            """;

    private static final String DRAW = """
            UPDATE views.video_scenes SET image_url = :image, status = 'complete', error_message = NULL, updated_at = :at
            WHERE id = :id AND regeneration_count = :take
            """;

    private static final String FAIL = """
            UPDATE views.video_scenes SET status = 'failed', error_message = :error, updated_at = :at
            WHERE id = :id AND regeneration_count = :take
            """;

    private static final String LOCK = "UPDATE views.video_scenes SET character_locked = :locked, updated_at = :at WHERE id = :id";

    private final JdbcClient jdbc;

    SceneRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(JobId job, SceneDraft draft, int index, Instant at) {
        var metadata = metadataOf(draft.shot());
        metadata.put("number", draft.number());
        jdbc.sql(INSERT)
                .param("id", draft.sceneId().value())
                .param("job", job.value())
                .param("index", index)
                .param("description", draft.shot().description())
                .param("prompt", draft.shot().prompt())
                .param("metadata", ViewJson.write(metadata))
                .param("at", SqlTime.of(at))
                .update();
    }

    void describe(SceneId scene, Shot shot, Instant at) {
        jdbc.sql(DESCRIBE)
                .param("id", scene.value())
                .param("description", shot.description())
                .param("prompt", shot.prompt())
                .param("metadata", ViewJson.write(metadataOf(shot)))
                .param("at", SqlTime.of(at))
                .update();
    }

    /// The take that is replaced goes into the history.
    void retake(SceneId scene, int take, String prompt, Instant at) {
        jdbc.sql(RETAKE)
                .param("id", scene.value())
                .param("take", take)
                .param("prompt", prompt)
                .param("at", SqlTime.of(at))
                .param("text", at.toString())
                .update();
    }

    void draw(SceneId scene, int take, String imageUrl, Instant at) {
        jdbc.sql(DRAW)
                .param("id", scene.value())
                .param("take", take)
                .param("image", imageUrl)
                .param("at", SqlTime.of(at))
                .update();
    }

    void fail(SceneId scene, int take, String reason, Instant at) {
        jdbc.sql(FAIL)
                .param("id", scene.value())
                .param("take", take)
                .param("error", reason)
                .param("at", SqlTime.of(at))
                .update();
    }

    void lock(SceneId scene, boolean locked, Instant at) {
        jdbc.sql(LOCK)
                .param("id", scene.value())
                .param("locked", locked)
                .param("at", SqlTime.of(at))
                .update();
    }

    private static Map<String, Object> metadataOf(Shot shot) {
        var metadata = new TreeMap<String, Object>();
        metadata.put("camera", shot.camera());
        metadata.put("duration_ms", shot.durationMillis());
        metadata.put("narration", shot.narration());
        metadata.put("transition", shot.transition());
        return metadata;
    }
}
