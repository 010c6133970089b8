package auteur.command.film.job;

import static auteur.command.film.job.JobScenario.given;
import static auteur.command.film.job.Samples.*;

import auteur.command.film.job.JobCommand.*;
import auteur.command.film.job.JobEvent.*;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RenderingDecisionsTest {

    private static final DeliverFrame FRAME = new DeliverFrame(JOB, ONE, 0, still(ONE, 0));
    private static final DeliverClip CLIP = new DeliverClip(JOB, 1, ONE, fingerprint(ONE), clip(ONE));
    private static final DeliverFilm FILM = new DeliverFilm(JOB, 1, film(1));

    @Nested
    class WhenRendering {

        @Test
        void countsDownToTheLastClip() {
            given(APPROVED)
                    .when(new DeliverClip(JOB, 1, TWO, fingerprint(TWO), clip(TWO)))
                    .then(rendered(TWO, 1, 2))
                    .when(CLIP)
                    .then(rendered(ONE, 1, 1))
                    .when(new DeliverClip(JOB, 1, THREE, fingerprint(THREE), clip(THREE)))
                    .then(rendered(THREE, 1, 0));
        }

        @Test
        void takesAClipOnce() {
            given(APPROVED).when(CLIP).then(rendered(ONE, 1, 2)).when(CLIP).thenNothing();
        }

        @Test
        void doesNotTakeAClipOfWhatTheSceneNoLongerShows() {
            given(APPROVED)
                    .when(new DeliverClip(JOB, 1, ONE, "something else", clip(ONE)))
                    .thenNothing();
        }

        @Test
        void takesAStillThatCameLate() {
            given(DRAFTED)
                    .afterwards(new ApproveStoryboard(JOB))
                    .when(FRAME)
                    .then(new SceneFrameGenerated(JOB, ONE, 0, still(ONE, 0)));
        }

        @Test
        void finishesTheFilmOnce() {
            given(RENDERED).when(FILM).then(new FilmAssembled(JOB, 1, film(1))).when(FILM).thenNothing();
        }

        @Test
        void failsOnceWhenAClipCannotBeRendered() {
            given(APPROVED)
                    .when(giveUp(JobStep.RENDER, 1, 0))
                    .then(new JobFailed(JOB, JobStep.RENDER, "No power."))
                    .when(giveUp(JobStep.RENDER, 1, 0))
                    .thenNothing();
        }

        @Test
        void doesNotFailToRenderOnceEveryClipIsThere() {
            given(RENDERED).when(giveUp(JobStep.RENDER, 1, 0)).thenNothing();
        }

        @Test
        void failsWhenTheFilmCannotBeAssembled() {
            given(RENDERED)
                    .when(giveUp(JobStep.ASSEMBLE, 1, 0))
                    .then(new JobFailed(JOB, JobStep.ASSEMBLE, "No power."));
        }
    }

    @Nested
    class WhenInTheSecondCut {

        private final List<JobEvent> secondCut = with(
                REOPENED,
                new SceneRegenerationRequested(JOB, TWO, 1, SHOT.prompt()),
                new StoryboardApproved(JOB, 2, 0, List.of(TWO), Optional.of(Look.NEWEST)));

        @Test
        void doesNotTakeAClipOfTheFirst() {
            given(secondCut)
                    .when(new DeliverClip(JOB, 1, TWO, fingerprint(TWO), clip(TWO)))
                    .thenNothing();
        }

        @Test
        void doesNotTakeTheFilmOfTheFirst() {
            given(secondCut).when(FILM).thenNothing();
        }

        @Test
        void doesNotFailForTheFirst() {
            given(secondCut).when(giveUp(JobStep.RENDER, 1, 0)).thenNothing();
        }

        @Test
        void isDoneWithTheOneSceneThatChanged() {
            var fingerprint = given(secondCut).state().production().scene(TWO).orElseThrow().fingerprint(Look.NEWEST);
            given(secondCut)
                    .when(new DeliverClip(JOB, 2, TWO, fingerprint, clip(TWO)))
                    .then(new SceneRendered(JOB, 2, 0, TWO, fingerprint, clip(TWO), 0))
                    .when(new DeliverFilm(JOB, 2, film(2)))
                    .then(new FilmAssembled(JOB, 2, film(2)));
        }
    }

    @Nested
    class WhenFailed {

        @Test
        void stillTakesTheClipsThatWereOnTheirWay() {
            given(FAILED_RENDERING)
                    .when(new DeliverClip(JOB, 1, TWO, fingerprint(TWO), clip(TWO)))
                    .then(rendered(TWO, 1, 1));
        }

        @Test
        void doesNotTakeAFilm() {
            given(FAILED_RENDERING, rendered(TWO, 1, 1), rendered(THREE, 1, 0)).when(FILM).thenNothing();
        }

        @Test
        void doesNotFailAgainForAnAttemptBeforeTheRetry() {
            given(FAILED_RENDERING)
                    .afterwards(new RetryJob(JOB))
                    .when(giveUp(JobStep.RENDER, 1, 0))
                    .thenNothing()
                    .when(giveUp(JobStep.RENDER, 1, 1))
                    .then(new JobFailed(JOB, JobStep.RENDER, "No power."));
        }

        @Test
        void saysInWhichAttemptAClipCame() {
            given(FAILED_RENDERING)
                    .afterwards(new RetryJob(JOB))
                    .when(new DeliverClip(JOB, 1, TWO, fingerprint(TWO), clip(TWO)))
                    .then(new SceneRendered(JOB, 1, 1, TWO, fingerprint(TWO), clip(TWO), 1));
        }
    }
}
