package auteur.infra.projection;

import auteur.command.JobId;
import auteur.command.film.job.JobEvent;
import auteur.command.film.job.JobEvent.*;
import auteur.command.film.job.scene.SceneDraft;
import auteur.command.film.job.scene.SceneId;
import auteur.command.film.job.scene.Shot;
import auteur.query.AssetUrls;
import auteur.query.ViewJson;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.jdbc.core.JdbcTemplate;

/// The scenes as they are usually kept: each event that changes something is one statement.
record SceneStatements(JdbcTemplate jdbc) {

    private static final String INSERT = """
            INSERT INTO scenes (id, job_id, scene_index, description, prompt, status, regeneration_history,
                character_locked, metadata, created_at, updated_at)
            VALUES (?, ?, ?, ?, ?, 'generating', '[]', false, ?::jsonb, ?, ?) ON CONFLICT (id) DO NOTHING
            """;

    private static final String SHIFT_AND_INSERT = """
            WITH shifted AS (UPDATE scenes SET scene_index = scene_index + 1 WHERE job_id = ? AND scene_index >= ?)
            """ + INSERT;

    private static final String REMOVE = """
            WITH gone AS (DELETE FROM scenes WHERE id = ? RETURNING scene_index)
            UPDATE scenes SET scene_index = scene_index - 1
            WHERE job_id = ? AND scene_index > (SELECT scene_index FROM gone)
            """;

    private static final String REORDER = """
            UPDATE scenes SET scene_index = o.place - 1
            FROM unnest(?::uuid[]) WITH ORDINALITY AS o (scene, place) WHERE id = o.scene
            """;

    private static final String DESCRIBE = """
            UPDATE scenes SET description = ?, prompt = ?, metadata = metadata || ?::jsonb, updated_at = ? WHERE id = ?
            """;

    private static final String RETAKE = """
            UPDATE scenes SET regeneration_history = regeneration_history || jsonb_build_array(jsonb_build_object(
                    'take', regeneration_count, 'prompt', prompt, 'image_url', image_url, 'at', ?::text)),
                prompt = ?, regeneration_count = ?, status = 'generating', error_message = NULL, updated_at = ?
            WHERE id = ?
            """;

    @EventHandler
    void on(JobEvent event, @Timestamp Instant time) {
        var at = time.atOffset(ZoneOffset.UTC);
        switch (event) {
            case StoryboardDrafted e -> jdbc.batchUpdate(INSERT, IntStream.range(0, e.scenes().size())
                    .mapToObj(index -> row(e.jobId(), e.scenes().get(index), index, time))
                    .toList());
            case SceneAdded e -> {
                var row = row(e.jobId(), e.scene(), e.index(), time);
                var arguments = new ArrayList<Object>(List.of(e.jobId().value(), e.index()));
                arguments.addAll(List.of(row));
                jdbc.update(SHIFT_AND_INSERT, arguments.toArray());
            }
            case SceneRemoved e -> jdbc.update(REMOVE, e.sceneId().value(), e.jobId().value());
            case ScenesReordered e -> jdbc.update(REORDER, (Object) e.sceneIds().stream().map(SceneId::value)
                    .toArray(UUID[]::new));
            case SceneEdited e -> jdbc.update(DESCRIBE, e.shot().description(), e.shot().prompt(),
                    ViewJson.write(details(e.shot())), at, e.sceneId().value());
            case CharacterLocked e ->
                jdbc.update("UPDATE scenes SET character_locked = true, updated_at = ? WHERE id = ?",
                        at, e.sceneId().value());
            case CharacterUnlocked e -> jdbc.update(
                    "UPDATE scenes SET character_locked = false, updated_at = ? WHERE id = ?", at, e.sceneId().value());
            case SceneRegenerationRequested e ->
                jdbc.update(RETAKE, time.toString(), e.prompt(), e.take(), at, e.sceneId().value());
            case SceneFrameGenerated e -> jdbc.update(
                    "UPDATE scenes SET image_url = ?, status = 'complete', error_message = NULL, updated_at = ? WHERE id = ?",
                    AssetUrls.of(e.frame()), at, e.sceneId().value());
            case SceneGenerationFailed e -> jdbc.update(
                    "UPDATE scenes SET status = 'failed', error_message = ?, updated_at = ? WHERE id = ?",
                    e.reason(), at, e.sceneId().value());
            case JobDeleted e -> jdbc.update("DELETE FROM scenes WHERE job_id = ?", e.jobId().value());
            default -> {}
        }
    }

    private static Object[] row(JobId job, SceneDraft draft, int index, Instant time) {
        var shot = draft.shot();
        var details = details(shot);
        details.put("number", draft.number());
        var at = time.atOffset(ZoneOffset.UTC);
        return new Object[]{draft.sceneId().value(), job.value(), index, shot.description(), shot.prompt(),
            ViewJson.write(details), at, at};
    }

    private static TreeMap<String, Object> details(Shot shot) {
        var details = new TreeMap<String, Object>();
        details.put("camera", shot.camera());
        details.put("duration_ms", shot.durationMillis());
        details.put("narration", shot.narration());
        details.put("transition", shot.transition());
        return details;
    }
}
