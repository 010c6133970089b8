package auteur.query.control.inspection;

import static auteur.query.Story.*;
import static org.assertj.core.api.Assertions.assertThat;

import auteur.command.film.job.JobEvent.*;
import auteur.command.film.job.JobStage;
import auteur.command.film.job.JobStep;
import auteur.query.Shown;
import auteur.query.Story;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WatchedJobProjectionTest {

    @Test
    void knowsWhoseTurnItIs() {
        assertThat(turnAfter(started())).isEqualTo("STUDIO");
        assertThat(turnAfter(started().then(JobStage.PITCHING, PITCHED))).isEqualTo("CREATOR");
        assertThat(turnAfter(inReview())).as("stills are to be drawn").isEqualTo("STUDIO");
        assertThat(turnAfter(drawn())).isEqualTo("CREATOR");
        assertThat(
                turnAfter(drawn().then(JobStage.STORYBOARD_REVIEW, new SceneRegenerationRequested(JOB, ONE, 1, "fog"))))
                .isEqualTo("STUDIO");
        assertThat(turnAfter(rendering())).isEqualTo("STUDIO");
        assertThat(turnAfter(completed())).isEqualTo("NOBODY");
    }

    @Test
    void tellsOfAFailureUntilItIsMended() {
        var failed = rendering().then(JobStage.FAILED, FAILED);

        assertThat(shown(failed)).contains(
                Map.entry("failures", 1), Map.entry("failing_version", 5), Map.entry("error_message", "No power."));
        var retried = failed.then(JobStage.RENDERING, new JobRetried(JOB, JobStep.RENDER, 1, 1, List.of(ONE)));
        assertThat(shown(retried)).contains(Map.entry("failures", 0)).containsEntry("failing_version", null)
                .containsEntry("error_message", null);
    }

    @Test
    void countsAStillThatCouldNotBeDrawnUntilItIsOrItsSceneIsGone() {
        var failed = inReview().then(
                JobStage.STORYBOARD_REVIEW, new SceneFrameGenerated(JOB, TWO, 0, STILL),
                new SceneGenerationFailed(JOB, ONE, 0, "No light."));

        assertThat(shown(failed)).contains(
                Map.entry("failures", 1), Map.entry("turn", "CREATOR"), Map.entry("error_message", "No light."));
        assertThat(shown(failed.then(JobStage.STORYBOARD_REVIEW, new SceneRemoved(JOB, ONE)))).containsEntry("failures",
                0);
        assertThat(shown(failed.then(JobStage.CANCELLED, new JobCancelled(JOB)))).as("nobody misses it any more")
                .containsEntry("failures", 0);
    }

    @Test
    void knowsSinceWhenItIsInItsStage() {
        var row = shown(rendering().then(JobStage.RENDERING, FIRST_CLIP));

        assertThat(row.get("stage_since")).isEqualTo(at(4).toString());
        assertThat(row.get("changed_at")).isEqualTo(at(5).toString());
    }

    @Test
    void forgetsAJobThatWasDeleted() {
        var gone = Shown.after(
                new WatchedJobProjection(), completed().then(JobStage.DELETED, new JobDeleted(JOB)).records());

        assertThat(gone.of(InspectionQuery.VIEW)).isEmpty();
    }

    private static Story drawn() {
        return inReview().then(
                JobStage.STORYBOARD_REVIEW, new SceneFrameGenerated(JOB, ONE, 0, STILL),
                new SceneFrameGenerated(JOB, TWO, 0, STILL));
    }

    private static @Nullable Object turnAfter(Story story) {
        return shown(story).get("turn");
    }

    private static Map<String, Object> shown(Story story) {
        return Shown.after(new WatchedJobProjection(), story.records()).row(InspectionQuery.VIEW);
    }
}
