package auteur.query.film.vision;

import static auteur.query.Story.*;
import static org.assertj.core.api.Assertions.assertThat;

import auteur.command.JobId;
import auteur.command.direction.CameraMove;
import auteur.command.direction.Transition;
import auteur.command.film.job.JobEvent;
import auteur.command.film.job.JobEvent.*;
import auteur.command.film.job.JobStage;
import auteur.command.film.job.JobStep;
import auteur.command.film.job.Look;
import auteur.command.film.job.scene.SceneDraft;
import auteur.command.film.job.scene.Shot;
import auteur.query.Shown;
import auteur.query.Story;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class GenerationProjectionTest {

    private static final String JOBS = "video_generation_jobs";
    private static final Shot FOG = new Shot("Fog", "fog, noon", CameraMove.DRIFT, 2000, "", Transition.CUT);
    private static final SceneAdded ADDED = new SceneAdded(JOB, new SceneDraft(THREE, 3, FOG), 1);

    @Nested
    class WhenPitching {

        @Test
        void isQueued() {
            assertThat(row(started())).isEqualTo(Shown.json(
                    """
                    {"id": "01900000-0000-7000-8000-000000000001", "user_id": "01900000-0000-7000-8000-000000000002",
                     "status": "queued", "prompt": "A boat leaves.",
                     "base_image_url": "/api/assets/01900000-0000-7000-8000-000000000015/content",
                     "reference_assets": ["01900000-0000-7000-8000-000000000009"],
                     "scene_plan": [], "character_features": {}, "scene_count": 2, "progress": 0,
                     "error_message": null, "created_at": "2026-03-01T08:00:00Z",
                     "updated_at": "2026-03-01T08:00:00Z", "completed_at": null}
                    """));
        }

        @Test
        void knowsThePictureOnceItWasLookedAt() {
            assertThat(changes(started(), PITCHED)).isEqualTo(Shown.json(
                    """
                    {"status": "processing", "progress": 10, "updated_at": "2026-03-01T08:00:01Z",
                     "base_image_url": "/api/assets/01900000-0000-7000-8000-000000000016/content",
                     "character_features": {"summary": "A blue harbour.", "palette": ["#203040"],
                                            "locked_scenes": []}}
                    """));
        }

        @Test
        void keepsThePictureThatNeededNoRemastering() {
            assertThat(changes(started(), new DirectorsPitched(
                    JOB,
                    PITCHED.analysis(),
                    PITCHED.qualityScore(),
                    PITCHED.summary(),
                    Optional.empty(),
                    PITCHED.pitches()))).containsOnlyKeys("status", "progress", "updated_at", "character_features");
        }

        @Test
        void doesNotCareWhoDirects() {
            var pitched = started().then(JobStage.PITCHING, PITCHED);
            assertThat(changes(pitched, SELECTED)).isEmpty();
        }
    }

    @Nested
    class WhenRendering {

        @Test
        void progressesWithEveryClip() {
            assertThat(changes(inReview(), APPROVED)).isEqualTo(Map.of("progress", 30, "updated_at", at(4).toString()));
            assertThat(changes(rendering(), FIRST_CLIP))
                    .isEqualTo(Map.of("progress", 60, "updated_at", at(5).toString()));
            assertThat(changes(rendering(), FIRST_CLIP, LAST_CLIP))
                    .isEqualTo(Map.of("progress", 90, "updated_at", at(6).toString()));
        }

        @Test
        void countsOnlyWhatIsLeftOfTheScenes() {
            var thirds = inReview().then(JobStage.STORYBOARD_REVIEW, ADDED).then(JobStage.RENDERING, APPROVED);
            assertThat(changes(thirds, rendered(ONE, 1, 2))).containsEntry("progress", 50);
            assertThat(changes(thirds, rendered(ONE, 1, 1))).containsEntry("progress", 70);
        }

        @Test
        void isCompleteWithTheFilm() {
            assertThat(changes(rendering().then(JobStage.RENDERING, FIRST_CLIP, LAST_CLIP), ASSEMBLED))
                    .isEqualTo(Shown.json(
                            """
                            {"status": "complete", "progress": 100, "updated_at": "2026-03-01T08:00:07Z",
                             "completed_at": "2026-03-01T08:00:07Z"}
                            """));
        }

        @Test
        void goesBackToTheStoryboardForAnotherCut() {
            var reopened = completed().then(JobStage.STORYBOARD_REVIEW, new StoryboardReopened(JOB, 2));
            assertThat(row(reopened))
                    .containsEntry("status", "processing")
                    .containsEntry("progress", 20)
                    .containsEntry("completed_at", null)
                    .containsEntry("updated_at", at(8).toString());
            var approved = new StoryboardApproved(JOB, 2, 0, List.of(ONE), Optional.of(Look.NEWEST));
            assertThat(changes(reopened, approved, rendered(ONE, 2, 0))).containsEntry("progress", 90);
        }
    }

    @Nested
    class WhenItEnds {

        @Test
        void saysWhyItFailedAndHowFarItCame() {
            assertThat(changes(rendering().then(JobStage.RENDERING, FIRST_CLIP), FAILED)).isEqualTo(Shown.json(
                    """
                    {"status": "failed", "error_message": "No power.", "updated_at": "2026-03-01T08:00:06Z",
                     "completed_at": "2026-03-01T08:00:06Z"}
                    """));
        }

        @Test
        void goesOnWhereItFailed() {
            var failed = rendering().then(JobStage.RENDERING, FIRST_CLIP).then(JobStage.FAILED, FAILED);
            assertThat(row(failed.then(
                    JobStage.RENDERING, new JobRetried(JOB, JobStep.RENDER, 1, 1, List.of(TWO)))))
                    .containsEntry("status", "processing")
                    .containsEntry("error_message", null)
                    .containsEntry("completed_at", null)
                    .containsEntry("progress", 60)
                    .containsEntry("updated_at", at(7).toString());
        }

        @Test
        void saysThatItWasCancelled() {
            assertThat(changes(inReview(), new JobCancelled(JOB))).isEqualTo(Shown.json(
                    """
                    {"status": "failed", "error_message": "The job was cancelled.",
                     "updated_at": "2026-03-01T08:00:04Z", "completed_at": "2026-03-01T08:00:04Z"}
                    """));
        }

        @Test
        void goesWhenItIsDeleted() {
            assertThat(shown(completed().then(JobStage.DELETED, new JobDeleted(JOB))).of(JOBS)).isEmpty();
            assertThat(shown(completed().then(JobStage.DELETED, new JobDeleted(new JobId(id(3))))).of(JOBS)).hasSize(1);
        }
    }

    /// The columns that differ after more events, as they are then.
    private static Map<String, Object> changes(Story story, JobEvent... events) {
        var changed = new HashMap<>(row(story.then(JobStage.STORYBOARD_REVIEW, events)));
        changed.entrySet().removeAll(row(story).entrySet());
        return changed;
    }

    private static Map<String, Object> row(Story story) {
        return shown(story).row(JOBS);
    }

    private static Shown shown(Story story) {
        return Shown.after(new VisionProjection(), story);
    }
}
