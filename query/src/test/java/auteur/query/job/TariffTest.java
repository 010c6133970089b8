package auteur.query.job;

import static auteur.query.Story.*;
import static org.assertj.core.api.Assertions.assertThat;

import auteur.command.direction.CameraMove;
import auteur.command.direction.Transition;
import auteur.command.job.JobEvent.*;
import auteur.command.job.JobStage;
import auteur.command.job.Shot;
import auteur.query.Story;
import org.junit.jupiter.api.Test;

class TariffTest {

    @Test
    void countsTwoCentsAStillAndFourASecond() {
        // 2 stills, 8 s
        assertThat(view(inReview()).costEstimate()).isEqualTo(2 * 2 + 8 * 4);
    }

    @Test
    void countsRegeneratedStillsButNotFailedOnes() {
        var story = inReview()
                .then(
                        JobStage.STORYBOARD_REVIEW,
                        new SceneGenerationFailed(JOB, ONE, 0, "No paint."),
                        new SceneRegenerationRequested(JOB, ONE, 1, "boat"),
                        new SceneRegenerationRequested(JOB, TWO, 1, "boat"));
        assertThat(view(story).stillsDrawn()).isEqualTo(3);
        assertThat(view(story).costEstimate()).isEqualTo(3 * 2 + 8 * 4);
    }

    @Test
    void countsTheStillsOfRemovedScenes() {
        var story = inReview().then(JobStage.STORYBOARD_REVIEW, new SceneRemoved(JOB, TWO));
        assertThat(view(story).costEstimate()).isEqualTo(2 * 2 + 4 * 4);
    }

    @Test
    void staysTheSameWhileItIsRendered() {
        assertThat(view(completed()).costEstimate()).isEqualTo(view(inReview()).costEstimate());
    }

    @Test
    void countsEarlierCutsAndOnlyWhatTheNextStillNeeds() {
        var story = completed()
                .then(
                        JobStage.STORYBOARD_REVIEW,
                        new StoryboardReopened(JOB, 2),
                        new SceneRegenerationRequested(JOB, ONE, 1, "boat"),
                        new SceneRemoved(JOB, TWO));
        // 3 stills; 8 s of the first cut and 4 s of the second
        assertThat(view(story).costEstimate()).isEqualTo(3 * 2 + (8 + 4) * 4);
    }

    @Test
    void roundsUpToTheNextCent() {
        var shot = new Shot("A boat", "", CameraMove.STATIC, 1001, "", Transition.CUT);
        var story = inReview()
                .then(JobStage.STORYBOARD_REVIEW, new SceneEdited(JOB, ONE, shot), new SceneRemoved(JOB, TWO));
        assertThat(view(story).costEstimate()).isEqualTo(2 * 2 + 5);
    }

    private static JobView view(Story story) {
        return JobFold.of(story.records()).orElseThrow();
    }
}
