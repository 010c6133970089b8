package auteur.query.film.job;

import static auteur.query.Story.*;
import static auteur.query.film.job.SceneSamples.scene;
import static auteur.query.film.job.SceneSamples.sceneOne;
import static org.assertj.core.api.Assertions.assertThat;

import auteur.command.direction.CameraMove;
import auteur.command.direction.Transition;
import auteur.command.film.job.JobEvent.*;
import auteur.command.film.job.JobStage;
import auteur.command.film.job.JobStep;
import auteur.command.film.job.Look;
import auteur.command.film.job.scene.SceneDraft;
import auteur.command.film.job.scene.SceneStatus;
import auteur.command.film.job.scene.Shot;
import auteur.query.Story;
import auteur.query.ViewJson;
import auteur.query.film.job.JobView.SceneView;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class JobViewTest {

    private static final String STILL_URL = "/api/assets/01900000-0000-7000-8000-00000000001f/content";

    @Nested
    class WhenPitching {

        @Test
        void showsTheBriefAndThePicture() {
            assertThat(ViewJson.read(ViewJson.write(view(started())), Object.class))
                    .isEqualTo(ViewJson.read(
                            """
                            {"jobId": "01900000-0000-7000-8000-000000000001", "version": 0, "position": 101,
                             "stage": "PITCHING", "cut": 1, "title": "Harbour", "prompt": "A boat leaves.",
                             "language": "en", "sceneCount": 2,
                             "referenceAssets": ["01900000-0000-7000-8000-000000000009"],
                             "quality_score": null,
                             "source_image_url": "/api/assets/01900000-0000-7000-8000-000000000015/content",
                             "remastered_image_url": null, "is_remastered": false, "selected_style_id": null,
                             "invariant_visual_summary": null, "directorPitches": [], "scenes": [], "film_ms": 0,
                             "film_url": null, "subtitles_url": null, "thumbnail_url": null,
                             "review_copy": null,
                             "cost_estimate": 0, "stills_drawn": 0, "rendered_ms": 0, "error_message": null,
                             "created_at": "2026-03-01T08:00:00Z", "started_at": "2026-03-01T08:00:00Z",
                             "completed_at": null, "cuts": [], "takes": {}, "takes_asked": {}}
                            """,
                            Object.class));
        }

        @Test
        void showsWhatThePictureShowedAndWhoPitched() {
            var view = view(started().then(JobStage.PITCHING, PITCHED));
            assertThat(view.qualityScore()).isEqualTo(7.5);
            assertThat(view.invariantVisualSummary()).isEqualTo("A blue harbour.");
            assertThat(view.isRemastered()).isTrue();
            assertThat(view.remasteredImageUrl())
                    .isEqualTo("/api/assets/01900000-0000-7000-8000-000000000016/content");
            assertThat(view.directorPitches())
                    .containsExactly(new JobView.PitchView(
                            "mira-vale", "Mira Vale", "Harbour, slowly", "A farewell.", 6.25, 6.5, 1, "It is warm."));
        }

        @Test
        void showsWhoWasChosen() {
            var view = view(started().then(JobStage.PITCHING, PITCHED).then(JobStage.STORYBOARDING, SELECTED));
            assertThat(view.stage()).isEqualTo(JobStage.STORYBOARDING);
            assertThat(view.selectedStyleId()).isEqualTo("mira-vale");
        }
    }

    @Nested
    class WhenInReview {

        @Test
        void showsScenesInTheirOrder() {
            assertThat(view(inReview()).scenes()).containsExactly(scene(0, 1, false), scene(1, 2, false));
            assertThat(view(inReview()).filmMillis()).isEqualTo(7500);
        }

        @Test
        void showsAStillAndThenItsNextTake() {
            var drawn = inReview().then(JobStage.STORYBOARD_REVIEW, new SceneFrameGenerated(JOB, ONE, 0, STILL));
            assertThat(first(drawn)).isEqualTo(sceneOne(SHOT, STILL_URL, SceneStatus.COMPLETE, null, 0, false));

            var retaken = drawn.then(
                    JobStage.STORYBOARD_REVIEW,
                    new CharacterLocked(JOB, ONE),
                    new SceneRegenerationRequested(JOB, ONE, 1, "fog"));
            var foggy = new Shot(
                    SHOT.description(), "fog", SHOT.camera(), SHOT.durationMillis(), SHOT.narration(),
                    SHOT.transition());
            assertThat(first(retaken)).isEqualTo(sceneOne(foggy, STILL_URL, SceneStatus.GENERATING, null, 1, true));

            var failed = retaken.then(JobStage.STORYBOARD_REVIEW, new SceneGenerationFailed(JOB, ONE, 1, "No paint."));
            assertThat(first(failed)).isEqualTo(sceneOne(foggy, STILL_URL, SceneStatus.FAILED, "No paint.", 1, true));

            var unlocked = failed.then(
                    JobStage.STORYBOARD_REVIEW,
                    new CharacterUnlocked(JOB, ONE),
                    new SceneRegenerationRequested(JOB, ONE, 2, "fog"));
            assertThat(first(unlocked)).isEqualTo(sceneOne(foggy, STILL_URL, SceneStatus.GENERATING, null, 2, false));
        }

        @Test
        void showsEdits() {
            var shot = new Shot("Fog", "fog", CameraMove.DRIFT, 2000, "", Transition.CUT);
            var edited = inReview().then(JobStage.STORYBOARD_REVIEW, new SceneEdited(JOB, ONE, shot));
            assertThat(first(edited)).isEqualTo(SceneFold.at(
                    sceneOne(shot, null, SceneStatus.GENERATING, null, 0, false), 0,
                    Optional.ofNullable(first(edited).outdated())));
            assertThat(view(edited).filmMillis()).isEqualTo(6000);
        }

        @Test
        void keepsIndexesDenseAndNumbersOnTheSlate() {
            var changed = inReview()
                    .then(
                            JobStage.STORYBOARD_REVIEW,
                            new SceneAdded(JOB, new SceneDraft(THREE, 3, SHOT), 1),
                            new ScenesReordered(JOB, List.of(THREE, TWO, ONE)),
                            new SceneRemoved(JOB, TWO));
            assertThat(view(changed).scenes()).containsExactly(scene(0, 3, false), scene(1, 1, false));
        }

        @Test
        void changesNothingButItsPositionForAnAlternate() {
            var kept = view(inReview().then(JobStage.STORYBOARD_REVIEW, new AlternateKept(JOB, ONE, STILL)));
            assertThat(kept.scenes()).isEqualTo(view(inReview()).scenes());
            assertThat(kept.version()).isEqualTo(4);
            assertThat(kept.position()).isEqualTo(105);
        }
    }

    @Nested
    class WhenRendering {

        @Test
        void showsWhichScenesAreRendered() {
            var view = view(rendering().then(JobStage.RENDERING, LAST_CLIP));
            assertThat(view.scenes()).containsExactly(scene(0, 1, false), scene(1, 2, true));
        }

        @Test
        void showsTheFilmWhenItIsFinished() {
            var view = view(completed());
            assertThat(view).returns(JobStage.COMPLETED, JobView::stage).returns(0L, JobView::costEstimate);
            assertThat(view.filmUrl()).isEqualTo("/api/assets/01900000-0000-7000-8000-000000000033/content");
            assertThat(view.subtitlesUrl()).isEqualTo("/api/assets/01900000-0000-7000-8000-000000000034/content");
            assertThat(view.thumbnailUrl()).isEqualTo("/api/assets/01900000-0000-7000-8000-000000000035/content");
            assertThat(view.completedAt()).isEqualTo(at(7));
        }
    }

    @Nested
    class WhenReopened {

        private final Story reopened = completed().then(JobStage.STORYBOARD_REVIEW, new StoryboardReopened(JOB, 2));

        @Test
        void isInTheNextCutWithTheOldFilmToSee() {
            var view = view(reopened);
            assertThat(view.cut()).isEqualTo(2);
            assertThat(view.filmUrl()).isEqualTo(view(completed()).filmUrl());
            assertThat(view.completedAt()).isNull();
            assertThat(view.scenes()).containsExactly(scene(0, 1, true), scene(1, 2, true));
        }

        @Test
        void countsASceneAsRenderedWhileItLooksTheSame() {
            var silent = new Shot("A boat", "boat, dawn", CameraMove.PUSH_IN, 4000, "", Transition.CUT);
            var longer = new Shot("A boat", "boat, dawn", CameraMove.PUSH_IN, 5000, "", Transition.CUT);
            var edited = reopened.then(JobStage.STORYBOARD_REVIEW, new SceneEdited(JOB, ONE, silent),
                    new SceneEdited(JOB, TWO, longer));
            assertThat(view(edited).scenes()).extracting(SceneView::isRendered).containsExactly(true, false);
        }

        @Test
        void countsARegeneratedSceneAsNotRendered() {
            var asked = reopened
                    .then(JobStage.STORYBOARD_REVIEW, new SceneRegenerationRequested(JOB, ONE, 1, SHOT.prompt()));
            assertThat(view(asked).scenes()).extracting(SceneView::isRendered).containsExactly(false, true);
        }

        @Test
        void believesTheApprovalAboutWhatIsToBeRendered() {
            var approved = reopened.then(JobStage.RENDERING,
                    new StoryboardApproved(JOB, 2, 0, List.of(TWO), Optional.of(Look.NEWEST)));
            assertThat(view(approved).scenes()).extracting(SceneView::isRendered).containsExactly(true, false);
        }
    }

    @Nested
    class WhenAtRest {

        @Test
        void saysWhyItFailedAndForgetsItWhenRetried() {
            var failed = rendering().then(JobStage.FAILED, FAILED);
            assertThat(view(failed).errorMessage()).isEqualTo("No power.");
            assertThat(view(failed).completedAt()).isEqualTo(at(5));

            var retried = failed
                    .then(JobStage.RENDERING, new JobRetried(JOB, JobStep.RENDER, 1, 1, List.of(ONE, TWO)));
            assertThat(view(retried).errorMessage()).isNull();
            assertThat(view(retried).completedAt()).isNull();
        }

        @Test
        void doesNotComeToRestAgainForWhatArrivesLate() {
            var failed = rendering().then(JobStage.FAILED, FAILED, FIRST_CLIP);
            assertThat(view(failed).completedAt()).isEqualTo(at(5));
        }

        @Test
        void comesToRestWhenCancelled() {
            var cancelled = rendering().then(JobStage.FAILED, FAILED).then(JobStage.CANCELLED, new JobCancelled(JOB));
            assertThat(view(cancelled).stage()).isEqualTo(JobStage.CANCELLED);
            assertThat(view(cancelled).errorMessage()).isNull();
            assertThat(view(cancelled).completedAt()).isEqualTo(at(6));
        }

        @Test
        void stopsWaitingForStillsWhenCancelled() {
            var waiting = inReview().then(JobStage.STORYBOARD_REVIEW, new SceneFrameGenerated(JOB, ONE, 0, STILL));
            var cancelled = view(waiting.then(JobStage.CANCELLED, new JobCancelled(JOB)));
            assertThat(cancelled.scenes()).extracting(SceneView::status)
                    .containsExactly(SceneStatus.COMPLETE, SceneStatus.FAILED);
            assertThat(cancelled.scenes()).extracting(SceneView::errorMessage)
                    .containsExactly(null, "The job was cancelled.");
            assertThat(cancelled.stillsDrawn()).isEqualTo(1);
        }
    }

    @Test
    void survivesBeingStored() {
        var view = view(completed());
        assertThat(ViewJson.read(ViewJson.write(view), JobView.class)).isEqualTo(view);
    }

    private static JobView view(Story story) {
        return JobFold.of(story.records()).orElseThrow();
    }

    private static SceneView first(Story story) {
        return view(story).scenes().getFirst();
    }
}
