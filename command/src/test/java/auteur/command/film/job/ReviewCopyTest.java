package auteur.command.film.job;

import static auteur.command.film.job.JobScenario.given;
import static auteur.command.film.job.Samples.*;
import static org.assertj.core.api.Assertions.assertThat;

import auteur.command.film.job.JobCommand.*;
import auteur.command.film.job.JobEvent.*;
import auteur.command.film.job.JobRejection.Reason;
import org.junit.jupiter.api.Test;

class ReviewCopyTest {

    private static final RequestReviewCopy REQUEST = new RequestReviewCopy(JOB);
    private static final DeliverReviewCopy DELIVER = new DeliverReviewCopy(JOB, 1, copy(1));

    @Test
    void isMadeOnceOfAFinishedCut() {
        given(COMPLETED)
                .when(REQUEST)
                .then(new ReviewCopyRequested(JOB, 1))
                .when(REQUEST)
                .thenNothing()
                .when(DELIVER)
                .then(new ReviewCopyMade(JOB, 1, copy(1)))
                .when(DELIVER)
                .thenNothing()
                .when(REQUEST)
                .thenNothing();
    }

    @Test
    void canBeAskedForAgainAfterItFailed() {
        given(COMPLETED)
                .afterwards(REQUEST)
                .when(new ReportReviewCopyFailure(JOB, 1, "No power."))
                .then(new ReviewCopyFailed(JOB, 1, "No power."))
                .when(REQUEST)
                .then(new ReviewCopyRequested(JOB, 1));
    }

    @Test
    void arrivesAlsoWhenTheNextCutHasBegun() {
        given(REOPENED).afterwards(new RemoveScene(JOB, ONE)).when(DELIVER).then(new ReviewCopyMade(JOB, 1, copy(1)));
    }

    @Test
    void isRefusedWhileThereIsNoFinishedCut() {
        given(REOPENED).when(REQUEST).thenRefused(Reason.WRONG_STAGE, JobStage.STORYBOARD_REVIEW);
    }

    @Test
    void showsTheStoryboardOfItsCutWhateverWasChangedSince() {
        var changed = with(REOPENED, new SceneRemoved(JOB, ONE));
        assertThat(new Chronicle(changed).ofCut(1).orElseThrow().storyboard()).extracting(Scene::sceneId)
                .containsExactly(ONE, TWO, THREE);
        assertThat(new Chronicle(changed).ofCut(2)).isEmpty();
        assertThat(new Chronicle(with(changed, new JobCancelled(JOB))).ofCut(1)).isEmpty();
    }
}
