package auteur.command.film.job;

import static auteur.command.film.job.JobScenario.given;
import static auteur.command.film.job.JobScenario.givenNothing;
import static auteur.command.film.job.Samples.*;

import auteur.command.direction.DirectorId;
import auteur.command.film.job.JobCommand.*;
import auteur.command.film.job.JobEvent.*;
import auteur.command.film.job.JobRejection.Reason;
import auteur.command.film.job.scene.Shot;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class JobDeciderTest {

    @Nested
    class WhenNew {

        @Test
        void startsWithTheBriefAndThePicture() {
            givenNothing()
                    .when(new StartJob(JOB, OWNER, BRIEF, SOURCE))
                    .then(new JobStarted(JOB, OWNER, BRIEF, SOURCE));
        }

        @Test
        void startsOnlyOnce() {
            given(STARTED)
                    .when(new StartJob(JOB, OWNER, BRIEF, SOURCE))
                    .thenRefused(Reason.ALREADY_STARTED, JobStage.PITCHING);
        }
    }

    @Nested
    class WhenPitching {

        @Test
        void takesADirectorWhoPitched() {
            given(PITCHED).when(new SelectDirector(JOB, OTTO)).then(new DirectorSelected(JOB, OTTO));
        }

        @Test
        void refusesADirectorWhoDidNotPitch() {
            given(PITCHED)
                    .when(new SelectDirector(JOB, new DirectorId("nobody")))
                    .thenRefused(Reason.UNKNOWN_DIRECTOR, JobStage.PITCHING);
        }

        @Test
        void refusesAnyDirectorBeforeThePitches() {
            given(STARTED)
                    .when(new SelectDirector(JOB, MIRA))
                    .thenRefused(Reason.WRONG_STAGE, JobStage.PITCHING);
        }

        @Test
        void refusesASecondChoice() {
            given(DIRECTED)
                    .when(new SelectDirector(JOB, OTTO))
                    .thenRefused(Reason.WRONG_STAGE, JobStage.STORYBOARDING);
        }
    }

    @Nested
    class WhenInReview {

        @Test
        void approvesWithEverySceneToRender() {
            given(DRAWN)
                    .when(new ApproveStoryboard(JOB))
                    .then(new StoryboardApproved(JOB, 1, 0, List.of(ONE, TWO, THREE), Optional.of(Look.NEWEST)));
        }

        @Test
        void approvesWhileStillsAreBeingDrawn() {
            given(DRAFTED)
                    .when(new ApproveStoryboard(JOB))
                    .then(new StoryboardApproved(JOB, 1, 0, List.of(ONE, TWO, THREE), Optional.of(Look.NEWEST)));
        }

        @Test
        void refusesToApproveAnEmptyStoryboard() {
            given(DRAFTED, new SceneRemoved(JOB, ONE), new SceneRemoved(JOB, TWO), new SceneRemoved(JOB, THREE))
                    .when(new ApproveStoryboard(JOB))
                    .thenRefused(Reason.EMPTY_STORYBOARD, JobStage.STORYBOARD_REVIEW);
        }

        @Test
        void approvesOnce() {
            given(APPROVED)
                    .when(new ApproveStoryboard(JOB))
                    .thenRefused(Reason.WRONG_STAGE, JobStage.RENDERING);
        }
    }

    @Nested
    class WhenCompleted {

        @Test
        void reopensForTheNextCut() {
            given(COMPLETED).when(new ReopenStoryboard(JOB)).then(new StoryboardReopened(JOB, 2));
        }

        @Test
        void reopensOnce() {
            given(REOPENED)
                    .when(new ReopenStoryboard(JOB))
                    .thenRefused(Reason.WRONG_STAGE, JobStage.STORYBOARD_REVIEW);
        }

        @Test
        void rendersOnlyScenesThatLookDifferentInTheSecondCut() {
            given(REOPENED)
                    .afterwards(new EditScene(JOB, TWO, changes("The boat casts off")))
                    .when(new ApproveStoryboard(JOB))
                    .then(new StoryboardApproved(JOB, 2, 0, List.of(TWO), Optional.of(Look.NEWEST)));
        }

        @Test
        void rendersNothingForANewNarrationTransitionOrOrder() {
            given(REOPENED)
                    .afterwards(
                            new EditScene(JOB, TWO, new Shot.Changes(null, null, null, null, "Gone.", null)),
                            new ReorderScenes(JOB, List.of(THREE, ONE, TWO)),
                            new RemoveScene(JOB, ONE))
                    .when(new ApproveStoryboard(JOB))
                    .then(new StoryboardApproved(JOB, 2, 0, List.of(), Optional.of(Look.NEWEST)));
        }

        @Test
        void rendersNothingForAnEditThatWasTakenBack() {
            given(REOPENED)
                    .afterwards(
                            new EditScene(JOB, TWO, changes("The boat casts off")),
                            new EditScene(JOB, TWO, changes(SHOT.description())))
                    .when(new ApproveStoryboard(JOB))
                    .then(new StoryboardApproved(JOB, 2, 0, List.of(), Optional.of(Look.NEWEST)));
        }

        @Test
        void rendersARegeneratedAndAnAddedSceneInTheSecondCut() {
            given(REOPENED)
                    .afterwards(
                            new RegenerateScene(JOB, THREE, Optional.empty()),
                            new AddScene(JOB, FOUR, SHOT, Optional.of(ONE)))
                    .when(new ApproveStoryboard(JOB))
                    .then(new StoryboardApproved(JOB, 2, 0, List.of(FOUR, THREE), Optional.of(Look.NEWEST)));
        }
    }

    @Nested
    class WhenFailed {

        @Test
        void resumesRenderingWithFinishedClipsKept() {
            given(FAILED_RENDERING)
                    .when(new RetryJob(JOB))
                    .then(new JobRetried(JOB, JobStep.RENDER, 1, 1, List.of(TWO, THREE)));
        }

        @Test
        void countsAttempts() {
            given(FAILED_RENDERING)
                    .afterwards(new RetryJob(JOB), new GiveUp(JOB, JobStep.RENDER, 1, 1, "Again."))
                    .when(new RetryJob(JOB))
                    .then(new JobRetried(JOB, JobStep.RENDER, 1, 2, List.of(TWO, THREE)));
        }

        @Test
        void assemblesWhenTheLastClipsCameWhileItStood() {
            given(FAILED_RENDERING, rendered(TWO, 1, 1), rendered(THREE, 1, 0))
                    .when(new RetryJob(JOB))
                    .then(new JobRetried(JOB, JobStep.ASSEMBLE, 1, 1, List.of()));
        }

        @Test
        void resumesAtTheStepThatFailed() {
            given(STARTED, new JobFailed(JOB, JobStep.PITCH, "Unreadable."))
                    .when(new RetryJob(JOB))
                    .then(new JobRetried(JOB, JobStep.PITCH, 1, 1, List.of()));
            given(DIRECTED, new JobFailed(JOB, JobStep.DRAFT, "No scenes."))
                    .when(new RetryJob(JOB))
                    .then(new JobRetried(JOB, JobStep.DRAFT, 1, 1, List.of()));
            given(RENDERED, new JobFailed(JOB, JobStep.ASSEMBLE, "Disk full."))
                    .when(new RetryJob(JOB))
                    .then(new JobRetried(JOB, JobStep.ASSEMBLE, 1, 1, List.of()));
        }

        /// So it is with clips that a program of another locale has named in its own digits.
        @Test
        void rendersClipsAnewThatDoNotFitWhenItFailedToAssemble() {
            var foreign = new SceneRendered(JOB, 1, 0, TWO, "of another look", clip(TWO), 1);
            given(APPROVED, rendered(ONE, 1, 2), foreign, rendered(THREE, 1, 0))
                    .afterwards(new GiveUp(JOB, JobStep.ASSEMBLE, 1, 0, "The clip is not there."))
                    .when(new RetryJob(JOB))
                    .then(new JobRetried(JOB, JobStep.RENDER, 1, 1, List.of(TWO)));
        }

        @Test
        void isBackInTheStageOfTheStep() {
            given(DIRECTED, new JobFailed(JOB, JobStep.DRAFT, "No scenes."))
                    .afterwards(new RetryJob(JOB))
                    .when(new PresentStoryboard(JOB, DRAFTS))
                    .then(new StoryboardDrafted(JOB, DRAFTS));
        }

        @Test
        void retriesOnce() {
            given(FAILED_RENDERING)
                    .afterwards(new RetryJob(JOB))
                    .when(new RetryJob(JOB))
                    .thenRefused(Reason.WRONG_STAGE, JobStage.RENDERING);
        }
    }

    @Nested
    class WhenCancelled {

        @Test
        void staysCancelledWhenCancelledAgain() {
            given(CANCELLED).when(new CancelJob(JOB)).thenNothing();
        }

        @Test
        void canBeDeleted() {
            given(CANCELLED).when(new DeleteJob(JOB)).then(new JobDeleted(JOB));
        }
    }
}
