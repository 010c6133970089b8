package auteur.query.film.scene;

import static auteur.query.Story.*;
import static org.assertj.core.api.Assertions.assertThat;

import auteur.command.JobId;
import auteur.command.direction.CameraMove;
import auteur.command.direction.Transition;
import auteur.command.film.job.JobEvent;
import auteur.command.film.job.JobEvent.*;
import auteur.command.film.job.JobStage;
import auteur.command.film.job.JobStep;
import auteur.command.film.job.scene.Shot;
import auteur.query.Shown;
import auteur.query.Story;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SceneProjectionTest {

    private static final String SCENES = "video_scenes";
    private static final String STILL_URL = "/api/assets/01900000-0000-7000-8000-00000000001f/content";
    private static final String NEXT_STILL_URL = "/api/assets/01900000-0000-7000-8000-000000000020/content";
    private static final Shot FOG = new Shot("Fog", "fog, noon", CameraMove.DRIFT, 2000, "", Transition.CUT);

    @Test
    void showsNothingBeforeThereIsAStoryboard() {
        assertThat(shown(started()
                .then(JobStage.PITCHING, PITCHED)
                .then(JobStage.STORYBOARDING, SELECTED)).of(SCENES)).isEmpty();
    }

    @Test
    void showsTheScenesAsTheyWereDrafted() {
        assertThat(shown(inReview()).of(SCENES)).containsExactly(
                Shown.json(
                        """
                        {"id": "01900000-0000-7000-8000-00000000000b", "job_id": "01900000-0000-7000-8000-000000000001",
                         "scene_index": 0, "description": "A boat", "prompt": "boat, dawn", "image_url": null,
                         "status": "generating", "error_message": null, "regeneration_count": 0,
                         "regeneration_history": [], "character_locked": false,
                         "metadata": {"camera": "push_in", "duration_ms": 4000, "narration": "It was early.",
                                      "number": 1, "transition": "dissolve"},
                         "created_at": "2026-03-01T08:00:03Z", "updated_at": "2026-03-01T08:00:03Z"}
                        """),
                Shown.json(
                        """
                        {"id": "01900000-0000-7000-8000-00000000000c", "job_id": "01900000-0000-7000-8000-000000000001",
                         "scene_index": 1, "description": "A boat", "prompt": "boat, dawn", "image_url": null,
                         "status": "generating", "error_message": null, "regeneration_count": 0,
                         "regeneration_history": [], "character_locked": false,
                         "metadata": {"camera": "push_in", "duration_ms": 4000, "narration": "It was early.",
                                      "number": 2, "transition": "dissolve"},
                         "created_at": "2026-03-01T08:00:03Z", "updated_at": "2026-03-01T08:00:03Z"}
                        """));
    }

    @Nested
    class WhenASceneChanges {

        @Test
        void describesItAnewUnderItsOldNumber() {
            assertThat(changes(new SceneEdited(JOB, ONE, FOG))).isEqualTo(Shown.json(
                    """
                    {"description": "Fog", "prompt": "fog, noon", "updated_at": "2026-03-01T08:00:04Z",
                     "metadata": {"camera": "drift", "duration_ms": 2000, "narration": "", "number": 1,
                                  "transition": "cut"}}
                    """));
        }

        @Test
        void locksAndUnlocksItsCharacter() {
            assertThat(changes(new CharacterLocked(JOB, ONE)))
                    .isEqualTo(Map.of("character_locked", true, "updated_at", at(4).toString()));
            assertThat(changes(new CharacterLocked(JOB, ONE), new CharacterUnlocked(JOB, ONE)))
                    .isEqualTo(Map.of("updated_at", at(5).toString()));
        }

        @Test
        void leavesTheOthersAlone() {
            assertThat(reviewed(
                    new SceneEdited(JOB, ONE, FOG),
                    new CharacterLocked(JOB, ONE),
                    new SceneFrameGenerated(JOB, ONE, 0, STILL),
                    new SceneRegenerationRequested(JOB, ONE, 1, "boat, dusk"),
                    new SceneGenerationFailed(JOB, ONE, 1, "No light.")).of(SCENES).getLast())
                    .isEqualTo(shown(inReview()).of(SCENES).getLast());
        }

        private static Map<String, Object> changes(JobEvent... events) {
            var changed = scene(events);
            changed.entrySet().removeAll(scene().entrySet());
            return changed;
        }
    }

    @Nested
    class WhenAStillIsDrawn {

        @Test
        void showsIt() {
            assertThat(scene(new SceneFrameGenerated(JOB, ONE, 0, STILL)))
                    .containsEntry("image_url", STILL_URL)
                    .containsEntry("status", "complete")
                    .containsEntry("error_message", null)
                    .containsEntry("updated_at", at(4).toString())
                    .containsEntry("created_at", at(3).toString());
        }

        @Test
        void showsWhyItCouldNotBeDrawn() {
            assertThat(scene(new SceneGenerationFailed(JOB, ONE, 0, "No light.")))
                    .containsEntry("image_url", null)
                    .containsEntry("status", "failed")
                    .containsEntry("error_message", "No light.")
                    .containsEntry("updated_at", at(4).toString());
        }

        @Test
        void keepsTheTakesThatWereReplaced() {
            assertThat(scene(
                    new SceneRegenerationRequested(JOB, ONE, 1, "boat, dusk"),
                    new SceneFrameGenerated(JOB, ONE, 1, STILL),
                    new SceneRegenerationRequested(JOB, ONE, 2, "boat, night"))).containsAllEntriesOf(Shown.json(
                            """
                            {"prompt": "boat, night", "regeneration_count": 2, "status": "generating",
                             "image_url": "/api/assets/01900000-0000-7000-8000-00000000001f/content",
                             "regeneration_history": [
                                {"take": 0, "prompt": "boat, dawn", "image_url": null, "at": "2026-03-01T08:00:04Z"},
                                {"take": 1, "prompt": "boat, dusk", "at": "2026-03-01T08:00:06Z",
                                 "image_url": "/api/assets/01900000-0000-7000-8000-00000000001f/content"}],
                             "updated_at": "2026-03-01T08:00:06Z"}
                            """));
        }

        @Test
        void showsTheOldStillUntilTheNewOneIsThere() {
            var asked = new SceneRegenerationRequested(JOB, ONE, 1, "boat, dusk");
            var drawn = new SceneFrameGenerated(JOB, ONE, 0, STILL);
            assertThat(scene(drawn, asked)).containsEntry("image_url", STILL_URL);
            assertThat(scene(drawn, asked, new SceneGenerationFailed(JOB, ONE, 1, "No light.")))
                    .containsEntry("image_url", STILL_URL)
                    .containsEntry("status", "failed");
            assertThat(scene(drawn, asked, new SceneFrameGenerated(JOB, ONE, 1, NEXT_STILL)))
                    .containsEntry("image_url", NEXT_STILL_URL)
                    .containsEntry("status", "complete");
        }

        @Test
        void forgetsTheErrorWhenItIsTriedAgain() {
            var failed = new SceneGenerationFailed(JOB, ONE, 0, "No light.");
            assertThat(scene(failed, new SceneRegenerationRequested(JOB, ONE, 1, "boat, dusk")))
                    .containsEntry("error_message", null)
                    .containsEntry("status", "generating");
            assertThat(scene(failed, new SceneFrameGenerated(JOB, ONE, 0, STILL)))
                    .containsEntry("error_message", null)
                    .containsEntry("status", "complete");
        }

        @Test
        void stopsWaitingForAStillWhenTheJobIsCancelled() {
            var drawn = new SceneFrameGenerated(JOB, ONE, 0, STILL);
            var cancelled = shown(inReview()
                    .then(JobStage.STORYBOARD_REVIEW, drawn)
                    .then(JobStage.CANCELLED, new JobCancelled(JOB)));

            assertThat(cancelled.of(SCENES)).extracting(row -> row.get("status")).containsExactly("complete", "failed");
            assertThat(cancelled.of(SCENES)).extracting(row -> row.get("error_message"))
                    .containsExactly(null, "The job was cancelled.");
        }

        @Test
        void doesNotShowWhatCameTooLate() {
            var before = List.of(
                    new SceneRegenerationRequested(JOB, ONE, 1, "boat, dusk"),
                    new SceneFrameGenerated(JOB, ONE, 1, NEXT_STILL)).toArray(JobEvent[]::new);
            var story = inReview().then(JobStage.STORYBOARD_REVIEW, before);
            var late = inReview()
                    .then(JobStage.STORYBOARD_REVIEW, before)
                    .then(JobStage.STORYBOARD_REVIEW, new AlternateKept(JOB, ONE, STILL));
            assertThat(shown(late).of(SCENES)).isEqualTo(shown(story).of(SCENES));
        }
    }

    @Nested
    class WhenTheJobGoesOn {

        @Test
        void staysAsItIsInProductionAndAfterIt() {
            var scenes = shown(inReview()).of(SCENES);
            assertThat(shown(completed()).of(SCENES)).isEqualTo(scenes);
            assertThat(shown(completed().then(JobStage.STORYBOARD_REVIEW, new StoryboardReopened(JOB, 2)))
                    .of(SCENES)).isEqualTo(scenes);
            assertThat(shown(rendering()
                    .then(JobStage.FAILED, FAILED)
                    .then(JobStage.RENDERING, new JobRetried(JOB, JobStep.RENDER, 1, 1, List.of(ONE, TWO)))).of(SCENES))
                    .isEqualTo(scenes);
        }

        @Test
        void goesWithItsJob() {
            assertThat(shown(completed().then(JobStage.DELETED, new JobDeleted(JOB))).of(SCENES)).isEmpty();
        }

        @Test
        void staysWhenAnotherJobIsDeleted() {
            var other = new JobDeleted(new JobId(id(3)));
            assertThat(shown(inReview().then(JobStage.DELETED, other)).of(SCENES)).hasSize(2);
        }
    }

    private static Map<String, Object> scene(JobEvent... events) {
        return reviewed(events).of(SCENES).getFirst();
    }

    private static Shown reviewed(JobEvent... events) {
        return shown(inReview().then(JobStage.STORYBOARD_REVIEW, events));
    }

    private static Shown shown(Story story) {
        return Shown.after(new SceneProjection(), story);
    }
}
