package auteur.command.film.job;

import static auteur.command.film.job.JobScenario.given;
import static auteur.command.film.job.Samples.*;

import auteur.command.film.job.JobCommand.*;
import auteur.command.film.job.JobEvent.*;
import auteur.command.film.job.JobRejection.Reason;
import auteur.command.film.job.scene.SceneId;
import auteur.command.film.job.scene.SceneStatus;
import auteur.command.testing.Scenario;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// Films of which more than one cut was begun.
class CutsTest {

    private static final List<SceneId> ORDER = List.of(ONE, TWO, THREE);
    private static final EditScene EDIT = new EditScene(JOB, TWO, changes("The boat casts off"));
    private static final RestoredScene TWO_AS_RENDERED = new RestoredScene(
            TWO, 2, SHOT, 0, 0, false, SceneStatus.COMPLETE, Optional.of(still(TWO, 0)), Optional.empty(), true);
    private static final Restoration WITH_TWO_AS_RENDERED = new Restoration(ORDER, List.of(TWO_AS_RENDERED));

    private static DeliverClip clipOfTheEdit() {
        var edited = given(REOPENED).afterwards(EDIT).state().production().scene(TWO).orElseThrow();
        return new DeliverClip(JOB, 2, TWO, edited.fingerprint(Look.NEWEST), clip(FOUR));
    }

    private static Scenario<JobCommand, JobEvent, Job> secondFilm() {
        return given(REOPENED)
                .afterwards(EDIT, new ApproveStoryboard(JOB), clipOfTheEdit(), new DeliverFilm(JOB, 2, film(2)));
    }

    @Nested
    class WhenALaterCutIsCancelled {

        @Test
        void returnsToTheFilmAndItsStoryboardFromTheReview() {
            given(REOPENED)
                    .afterwards(EDIT)
                    .when(new CancelJob(JOB))
                    .then(new CutAbandoned(JOB, 2, 1, WITH_TWO_AS_RENDERED))
                    .when(new CancelJob(JOB))
                    .thenRefused(Reason.WRONG_STAGE, JobStage.COMPLETED);
        }

        @Test
        void returnsToTheFilmFromTheRender() {
            given(REOPENED)
                    .afterwards(EDIT, new ApproveStoryboard(JOB))
                    .when(new CancelJob(JOB))
                    .then(new CutAbandoned(JOB, 2, 1, WITH_TWO_AS_RENDERED));
        }

        @Test
        void returnsToTheFilmFromAFailure() {
            given(REOPENED)
                    .afterwards(EDIT, new ApproveStoryboard(JOB), giveUp(JobStep.RENDER, 2, 0))
                    .when(new CancelJob(JOB))
                    .then(new CutAbandoned(JOB, 2, 1, WITH_TWO_AS_RENDERED));
        }

        @Test
        void takesNothingOfThatCutAnyMore() {
            given(REOPENED)
                    .afterwards(new ApproveStoryboard(JOB), new CancelJob(JOB))
                    .when(new DeliverFilm(JOB, 2, film(2)))
                    .thenNothing();
        }

        @Test
        void givesItsNumberToNoOther() {
            given(REOPENED)
                    .afterwards(new CancelJob(JOB))
                    .when(new ReopenStoryboard(JOB))
                    .then(new StoryboardReopened(JOB, 3));
        }
    }

    @Nested
    class WhenTwoCutsAreFinished {

        @Test
        void takesTheFirstUpAgainAndRendersNothingAnew() {
            secondFilm()
                    .when(new ReopenStoryboard(JOB, Optional.of(1)))
                    .then(new StoryboardReopened(JOB, 3, Optional.of(1), Optional.of(WITH_TWO_AS_RENDERED)))
                    .when(new ApproveStoryboard(JOB))
                    .then(new StoryboardApproved(JOB, 3, 0, List.of(), Optional.of(Look.NEWEST)));
        }

        @Test
        void returnsToTheNewestFilm() {
            var edited = new RestoredScene(
                    TWO,
                    2,
                    SHOT.with(changes("The boat casts off")),
                    0,
                    0,
                    false,
                    SceneStatus.COMPLETE,
                    Optional.of(still(TWO, 0)),
                    Optional.empty(),
                    true);
            secondFilm()
                    .afterwards(new ReopenStoryboard(JOB, Optional.of(1)))
                    .when(new CancelJob(JOB))
                    .then(new CutAbandoned(JOB, 3, 2, new Restoration(ORDER, List.of(edited))));
        }

        @Test
        void refusesToTakeUpACutThatWasNeverFinished() {
            secondFilm()
                    .when(new ReopenStoryboard(JOB, Optional.of(3)))
                    .thenRefused(Reason.UNKNOWN_CUT, JobStage.COMPLETED);
        }

        @Test
        void namesEachOnce() {
            secondFilm()
                    .when(new NameCut(JOB, 1, "Quiet"))
                    .then(new CutNamed(JOB, 1, "Quiet"))
                    .when(new NameCut(JOB, 1, "Quiet"))
                    .thenNothing()
                    .when(new NameCut(JOB, 3, "Loud"))
                    .thenRefused(Reason.UNKNOWN_CUT, JobStage.COMPLETED);
        }
    }

    @Nested
    class WhenCancelledWithAFilmInALogOfOld {

        @Test
        void isTakenUpAgainFromTheFilm() {
            given(with(REOPENED, new SceneRemoved(JOB, ONE), new JobCancelled(JOB)))
                    .when(new ReopenStoryboard(JOB))
                    .then(new StoryboardReopened(
                            JOB,
                            3,
                            Optional.of(1),
                            Optional.of(new Restoration(
                                    ORDER,
                                    List.of(new RestoredScene(
                                            ONE,
                                            1,
                                            SHOT,
                                            0,
                                            0,
                                            false,
                                            SceneStatus.COMPLETE,
                                            Optional.of(still(ONE, 0)),
                                            Optional.empty(),
                                            true))))));
        }
    }
}
