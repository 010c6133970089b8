package auteur.query.film.job;

import static auteur.query.Story.*;
import static org.assertj.core.api.Assertions.assertThat;

import auteur.command.JobId;
import auteur.command.direction.CameraMove;
import auteur.command.direction.Transition;
import auteur.command.film.job.JobEvent.*;
import auteur.command.film.job.JobStage;
import auteur.command.film.job.JobStep;
import auteur.command.film.job.scene.SceneDraft;
import auteur.command.film.job.scene.Shot;
import auteur.query.Shown;
import auteur.query.Story;
import auteur.query.ViewJson;
import java.util.List;
import org.junit.jupiter.api.Test;

class JobProjectionTest {

    private static final String JOBS = "director_jobs";
    private static final Shot FOG = new Shot("Fog", "fog, noon", CameraMove.DRIFT, 2000, "", Transition.CUT);

    /// All that can happen to a job.
    private static final Story LIFE = inReview()
            .then(
                    JobStage.STORYBOARD_REVIEW,
                    new SceneFrameGenerated(JOB, ONE, 0, STILL),
                    new SceneGenerationFailed(JOB, TWO, 0, "No light."),
                    new SceneAdded(JOB, new SceneDraft(THREE, 3, FOG), 1),
                    new ScenesReordered(JOB, List.of(THREE, TWO, ONE)),
                    new SceneEdited(JOB, ONE, FOG),
                    new CharacterLocked(JOB, ONE),
                    new SceneRegenerationRequested(JOB, ONE, 1, "thick fog"),
                    new SceneFrameGenerated(JOB, ONE, 1, NEXT_STILL),
                    new AlternateKept(JOB, ONE, STILL),
                    new CharacterUnlocked(JOB, ONE),
                    new SceneRemoved(JOB, THREE))
            .then(JobStage.RENDERING, APPROVED, FIRST_CLIP)
            .then(JobStage.FAILED, FAILED)
            .then(JobStage.RENDERING, new JobRetried(JOB, JobStep.RENDER, 1, 1, List.of(TWO)), LAST_CLIP)
            .then(JobStage.COMPLETED, ASSEMBLED)
            .then(JobStage.STORYBOARD_REVIEW, new StoryboardReopened(JOB, 2))
            .then(JobStage.CANCELLED, new JobCancelled(JOB));

    @Test
    void showsAJobThatWasStarted() {
        var shown = shown(started());
        assertThat(state(shown)).isEqualTo(JobFold.of(started().records()).orElseThrow());
        var row = shown.row(JOBS);
        row.remove("state");
        assertThat(row).isEqualTo(Shown.json(
                """
                {"id": "01900000-0000-7000-8000-000000000001", "user_id": "01900000-0000-7000-8000-000000000002",
                 "stage": "PITCHING", "status": "pitching", "title": "Harbour", "folded_title": "harbour", "scenes_data": [],
                 "production_engine": "animatic", "quality_score": null, "remastered_image_url": null,
                 "selected_director_id": null, "cost_estimate": 0, "error_message": null,
                 "created_at": "2026-03-01T08:00:00Z", "completed_at": null, "start_position": 101, "version": 0, "position": 101}
                """));
    }

    @Test
    void showsPartsOfTheStateInColumns() {
        var shown = shown(completed());
        var row = shown.row(JOBS);
        assertThat(row.get("scenes_data"))
                .isEqualTo(ViewJson.read(ViewJson.write(state(shown).scenes()), Object.class));
        row.remove("state");
        row.remove("scenes_data");
        assertThat(row).isEqualTo(Shown.json(
                """
                {"id": "01900000-0000-7000-8000-000000000001", "user_id": "01900000-0000-7000-8000-000000000002",
                 "stage": "COMPLETED", "status": "completed", "title": "Harbour", "folded_title": "harbour",
                 "production_engine": "animatic", "quality_score": 7.5,
                 "remastered_image_url": "/api/assets/01900000-0000-7000-8000-000000000016/content",
                 "selected_director_id": "mira-vale", "cost_estimate": 0, "error_message": null,
                 "created_at": "2026-03-01T08:00:00Z", "completed_at": "2026-03-01T08:00:07Z",
                 "start_position": 101, "version": 7, "position": 108}
                """));
    }

    @Test
    void showsTheSameStateAsAFoldOfTheWholeHistory() {
        for (var length = 1; length <= LIFE.records().size(); length++) {
            var history = LIFE.records().subList(0, length);
            var shown = Shown.after(new JobProjection(), history);
            var row = shown.row(JOBS);
            var view = JobFold.of(history).orElseThrow();
            assertThat(state(shown)).isEqualTo(view);
            assertThat(row.get("stage")).isEqualTo(view.stage().name());
            assertThat(row.get("error_message")).isEqualTo(view.errorMessage());
            assertThat(row.get("position")).isEqualTo(100 + length);
        }
    }

    @Test
    void saysWhyAndWhenAJobFailed() {
        var failed = rendering().then(JobStage.FAILED, FAILED);
        assertThat(shown(failed).row(JOBS))
                .containsEntry("status", "failed")
                .containsEntry("error_message", "No power.")
                .containsEntry("completed_at", at(5).toString());
        var retried = failed.then(JobStage.RENDERING, new JobRetried(JOB, JobStep.RENDER, 1, 1, List.of(ONE, TWO)));
        assertThat(shown(retried).row(JOBS))
                .containsEntry("status", "rendering")
                .containsEntry("error_message", null)
                .containsEntry("completed_at", null);
    }

    @Test
    void callsTheReviewOfTheStoryboardAsOlderClientsDo() {
        assertThat(shown(inReview()).row(JOBS))
                .containsEntry("stage", "STORYBOARD_REVIEW")
                .containsEntry("status", "reviewing");
    }

    @Test
    void goesWhenTheJobIsDeleted() {
        assertThat(shown(LIFE.then(JobStage.DELETED, new JobDeleted(JOB))).of(JOBS)).isEmpty();
        assertThat(shown(LIFE.then(JobStage.DELETED, new JobDeleted(new JobId(id(3))))).of(JOBS)).hasSize(1);
    }

    @Test
    void passesOverAJobWhoseStartItDidNotSee() {
        var late = LIFE.records().subList(1, LIFE.records().size());
        assertThat(Shown.after(new JobProjection(), late).of(JOBS)).isEmpty();
    }

    private static JobView state(Shown shown) {
        return shown.column(JOBS, "state", JobView.class);
    }

    private static Shown shown(Story story) {
        return Shown.after(new JobProjection(), story);
    }
}
