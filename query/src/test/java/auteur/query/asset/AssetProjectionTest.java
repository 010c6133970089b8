package auteur.query.asset;

import static auteur.query.Story.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import auteur.command.JobId;
import auteur.command.film.job.JobEvent.*;
import auteur.command.film.job.JobStage;
import auteur.command.film.job.JobStep;
import auteur.command.film.job.scene.SceneDraft;
import auteur.query.Shown;
import auteur.query.Story;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AssetProjectionTest {

    private static final String ASSETS = "video_assets";

    @Test
    void showsThePictureThatAJobStartsWith() {
        assertThat(shown(started()).row(ASSETS)).isEqualTo(Shown.json(
                """
                {"id": "01900000-0000-7000-8000-000000000015", "job_id": "01900000-0000-7000-8000-000000000001",
                 "asset_type": "reference_image", "url": "/api/assets/01900000-0000-7000-8000-000000000015/content",
                 "file_size": 1021, "mime_type": "image/jpeg", "duration": null,
                 "metadata": {"cut": null, "scene_id": null, "take": null, "width": 1280, "height": 720},
                 "created_at": "2026-03-01T08:00:00Z", "position": 101}
                """));
    }

    @Test
    void showsTheRemasteredPicture() {
        assertThat(shown(started().then(JobStage.PITCHING, PITCHED)).columns(ASSETS, "id", "asset_type", "position"))
                .containsExactly(
                        List.of(SOURCE.assetId().toString(), "reference_image", 101),
                        List.of(REMASTERED.assetId().toString(), "reference_image", 102));
    }

    @Test
    void showsStillsAndThoseThatCameTooLate() {
        var drawn = inReview().then(
                JobStage.STORYBOARD_REVIEW,
                new SceneFrameGenerated(JOB, ONE, 1, NEXT_STILL),
                new AlternateKept(JOB, ONE, STILL));
        assertThat(newest(drawn, 2)).containsExactly(
                Shown.json(
                        """
                        {"id": "01900000-0000-7000-8000-00000000001f", "job_id": "01900000-0000-7000-8000-000000000001",
                         "asset_type": "scene_frame", "url": "/api/assets/01900000-0000-7000-8000-00000000001f/content",
                         "file_size": 1031, "mime_type": "image/jpeg", "duration": null,
                         "metadata": {"cut": null, "scene_id": "01900000-0000-7000-8000-00000000000b", "take": null,
                                      "width": 1280, "height": 720},
                         "created_at": "2026-03-01T08:00:05Z", "position": 106}
                        """),
                Shown.json(
                        """
                        {"id": "01900000-0000-7000-8000-000000000020", "job_id": "01900000-0000-7000-8000-000000000001",
                         "asset_type": "scene_frame", "url": "/api/assets/01900000-0000-7000-8000-000000000020/content",
                         "file_size": 1032, "mime_type": "image/jpeg", "duration": null,
                         "metadata": {"cut": null, "scene_id": "01900000-0000-7000-8000-00000000000b", "take": 1,
                                      "width": 1280, "height": 720},
                         "created_at": "2026-03-01T08:00:04Z", "position": 105}
                        """));
    }

    @Test
    void showsHowLongAClipPlays() {
        assertThat(newest(rendering().then(JobStage.RENDERING, FIRST_CLIP), 1)).containsExactly(Shown.json(
                """
                {"id": "01900000-0000-7000-8000-000000000029", "job_id": "01900000-0000-7000-8000-000000000001",
                 "asset_type": "scene_clip", "url": "/api/assets/01900000-0000-7000-8000-000000000029/content",
                 "file_size": 1041, "mime_type": "image/jpeg", "duration": 4.0,
                 "metadata": {"cut": 1, "scene_id": "01900000-0000-7000-8000-00000000000b", "take": null,
                              "width": 1280, "height": 720},
                 "created_at": "2026-03-01T08:00:05Z", "position": 106}
                """));
    }

    @Test
    void showsTheFilmWithWhatBelongsToIt() {
        var story = completed();
        assertThat(newest(story, 3)).extracting(row -> row.get("asset_type"), row -> row.get("duration"))
                .containsExactly(
                        tuple("final_video", 7.5),
                        tuple("subtitles", null),
                        tuple("thumbnail", null));
        assertThat(newest(story, 3)).allSatisfy(row -> assertThat(row)
                .containsEntry("position", 108)
                .containsEntry("metadata", Shown.json(
                        """
                        {"cut": 1, "scene_id": null, "take": null, "width": 1280, "height": 720}
                        """)));
    }

    @Test
    void showsAClipOnceThatIsMadeAgainAsItWas() {
        var before = shown(rendering().then(JobStage.RENDERING, FIRST_CLIP)).of(ASSETS);
        assertThat(shown(rendering().then(JobStage.RENDERING, FIRST_CLIP, rendered(ONE, 3, 0))).of(ASSETS))
                .isEqualTo(before);
    }

    @Test
    void showsNothingOfWhatMakesNoFile() {
        var assets = shown(inReview()).of(ASSETS);
        assertThat(assets).hasSize(2);
        assertThat(shown(inReview()
                .then(
                        JobStage.STORYBOARD_REVIEW,
                        new SceneAdded(JOB, new SceneDraft(THREE, 3, SHOT), 1),
                        new SceneEdited(JOB, ONE, SHOT),
                        new ScenesReordered(JOB, List.of(TWO, ONE, THREE)),
                        new CharacterLocked(JOB, ONE),
                        new CharacterUnlocked(JOB, ONE),
                        new SceneRegenerationRequested(JOB, ONE, 1, "fog"),
                        new SceneGenerationFailed(JOB, ONE, 1, "No light."),
                        new SceneRemoved(JOB, ONE))
                .then(JobStage.RENDERING, APPROVED)
                .then(JobStage.FAILED, FAILED)
                .then(JobStage.RENDERING, new JobRetried(JOB, JobStep.RENDER, 1, 1, List.of(TWO)))
                .then(JobStage.STORYBOARD_REVIEW, new StoryboardReopened(JOB, 2))
                .then(JobStage.CANCELLED, new JobCancelled(JOB))).of(ASSETS)).isEqualTo(assets);
    }

    @Test
    void goesWithItsJobOnly() {
        assertThat(shown(completed().then(JobStage.DELETED, new JobDeleted(JOB))).of(ASSETS)).isEmpty();
        assertThat(shown(completed().then(JobStage.DELETED, new JobDeleted(new JobId(id(3))))).of(ASSETS)).hasSize(6);
    }

    private static List<Map<String, Object>> newest(Story story, int count) {
        var assets = shown(story).of(ASSETS);
        return assets.subList(assets.size() - count, assets.size());
    }

    private static Shown shown(Story story) {
        return Shown.after(new AssetProjection(), story);
    }
}
