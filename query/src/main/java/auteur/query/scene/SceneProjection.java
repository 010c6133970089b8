package auteur.query.scene;

import auteur.command.job.JobEvent;
import auteur.command.job.JobEvent.*;
import auteur.command.job.SceneId;
import auteur.query.AssetUrls;
import auteur.query.JobRecords;
import auteur.query.Projection;
import auteur.query.Recorded;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Scene indexes are dense, from 0, in the order of the film.
@Component
class SceneProjection implements Projection {

    private static final String NAME = "video_scenes";

    private final JdbcClient jdbc;
    private final SceneRows rows;

    SceneProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.rows = new SceneRows(jdbc);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 2;
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
        var at = recorded.at();
        switch (recorded.event()) {
            case StoryboardDrafted drafted -> {
                for (var i = 0; i < drafted.scenes().size(); i++) {
                    rows.insert(drafted.jobId(), drafted.scenes().get(i), i, at);
                }
            }
            case SceneAdded added -> add(added, recorded);
            case SceneRemoved removed -> remove(removed);
            case ScenesReordered reordered -> reorder(reordered.sceneIds());
            case SceneEdited e -> rows.describe(e.sceneId(), e.shot(), at);
            case CharacterLocked e -> rows.lock(e.sceneId(), true, at);
            case CharacterUnlocked e -> rows.lock(e.sceneId(), false, at);
            case SceneRegenerationRequested e -> rows.retake(e.sceneId(), e.take(), e.prompt(), at);
            case SceneFrameGenerated e ->
                rows.draw(e.sceneId(), e.take(), AssetUrls.of(e.frame()), at);
            case SceneGenerationFailed e -> rows.fail(e.sceneId(), e.take(), e.reason(), at);
            case JobDeleted deleted ->
                jdbc.sql("DELETE FROM views.video_scenes WHERE job_id = :job")
                        .param("job", deleted.jobId().value())
                        .update();
            case JobStarted _,DirectorsPitched _,DirectorSelected _,AlternateKept _,StoryboardApproved _,SceneRendered _,FilmAssembled _,StoryboardReopened _,JobCancelled _,JobFailed _,JobRetried _ ->
                {}
        }
    }

    private void add(SceneAdded added, Recorded<JobEvent> recorded) {
        jdbc.sql(
                """
                        UPDATE views.video_scenes SET scene_index = scene_index + 1
                        WHERE job_id = :job AND scene_index >= :index
                          AND NOT EXISTS (SELECT FROM views.video_scenes WHERE id = :scene)
                        """)
                .param("job", added.jobId().value())
                .param("index", added.index())
                .param("scene", added.scene().sceneId().value())
                .update();
        rows.insert(added.jobId(), added.scene(), added.index(), recorded.at());
    }

    private void remove(SceneRemoved removed) {
        jdbc.sql(
                """
                        WITH gone AS (DELETE FROM views.video_scenes WHERE id = :scene RETURNING scene_index)
                        UPDATE views.video_scenes SET scene_index = scene_index - 1
                        WHERE job_id = :job AND scene_index > (SELECT scene_index FROM gone)
                        """)
                .param("scene", removed.sceneId().value())
                .param("job", removed.jobId().value())
                .update();
    }

    private void reorder(List<SceneId> order) {
        for (var i = 0; i < order.size(); i++) {
            jdbc.sql("UPDATE views.video_scenes SET scene_index = :index WHERE id = :scene")
                    .param("index", i)
                    .param("scene", order.get(i).value())
                    .update();
        }
    }
}
