package auteur.command.film.job;

import static auteur.command.film.job.JobScenario.given;
import static auteur.command.film.job.Samples.*;
import static org.assertj.core.api.Assertions.assertThat;

import auteur.command.film.job.JobCommand.*;
import auteur.command.film.job.JobEvent.*;
import auteur.command.film.job.JobRejection.Reason;
import auteur.command.film.job.scene.SceneId;
import auteur.command.film.job.scene.SceneStatus;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class UndoTest {

    private static final long DRAWN_VERSION = DRAWN.size() - 1L;
    private static final RestoreStoryboard BACK = back(DRAWN);
    private static final RegenerateScene REDRAW = new RegenerateScene(JOB, ONE, Optional.of("fog"));
    private static final List<SceneId> ORDER = List.of(ONE, TWO, THREE);

    private static RestoreStoryboard back(List<JobEvent> history) {
        return new RestoreStoryboard(JOB, history.size() - 1L, new Chronicle(history).storyboard());
    }

    private static RestoredScene asDrawn(SceneId scene, int number) {
        return new RestoredScene(
                scene,
                number,
                SHOT,
                0,
                0,
                false,
                SceneStatus.COMPLETE,
                Optional.of(still(scene, 0)),
                Optional.empty(),
                false);
    }

    @Test
    void carriesTheScenesThatChangeAsTheyAreToBe() {
        given(DRAWN)
                .afterwards(
                        new EditScene(JOB, TWO, changes("Fog")),
                        new RemoveScene(JOB, ONE),
                        new AddScene(JOB, FOUR, SHOT, Optional.empty()))
                .when(BACK)
                .then(new StoryboardRestored(
                        JOB, DRAWN_VERSION, new Restoration(ORDER, List.of(asDrawn(ONE, 1), asDrawn(TWO, 2)))))
                .when(BACK)
                .thenNothing();
    }

    @Test
    void undoesAnOrder() {
        given(DRAWN)
                .afterwards(new ReorderScenes(JOB, List.of(THREE, ONE, TWO)))
                .when(BACK)
                .then(new StoryboardRestored(JOB, DRAWN_VERSION, new Restoration(ORDER, List.of())));
    }

    @Test
    void undoesALock() {
        given(DRAWN)
                .afterwards(new LockCharacter(JOB, THREE))
                .when(BACK)
                .then(new StoryboardRestored(
                        JOB, DRAWN_VERSION, new Restoration(ORDER, List.of(asDrawn(THREE, 3)))));
    }

    @Test
    void doesWhatWasUndoneAgain() {
        var edited = with(DRAWN, new SceneEdited(JOB, TWO, SHOT.with(changes("Fog"))));
        given(edited)
                .afterwards(back(DRAWN), back(edited))
                .when(back(edited))
                .thenNothing();
    }

    @Test
    void refusesAVersionWithoutAStoryboard() {
        given(DRAWN)
                .when(new RestoreStoryboard(JOB, 99, Optional.empty()))
                .thenRefused(Reason.UNKNOWN_VERSION, JobStage.STORYBOARD_REVIEW);
    }

    @Test
    void knowsNoStoryboardBeforeTheDraft() {
        assertThat(new Chronicle(DIRECTED).storyboard()).isEmpty();
        assertThat(new Chronicle(DELETED).storyboard()).isEmpty();
        assertThat(new Chronicle(APPROVED).storyboard()).contains(
                given(DRAWN).state().production().storyboard());
    }

    @Nested
    class WhenRedrawn {

        @Test
        void showsTheEarlierStillAtOnce() {
            given(DRAWN)
                    .afterwards(REDRAW, new DeliverFrame(JOB, ONE, 1, still(ONE, 1)))
                    .when(BACK)
                    .then(new StoryboardRestored(
                            JOB, DRAWN_VERSION, new Restoration(ORDER, List.of(asDrawn(ONE, 1)))));
        }

        @Test
        void keepsTheStillThatComesForTheTakeThatWasUndone() {
            given(DRAWN)
                    .afterwards(REDRAW, BACK)
                    .when(new DeliverFrame(JOB, ONE, 1, still(ONE, 1)))
                    .then(new AlternateKept(JOB, ONE, still(ONE, 1), Optional.of(1)));
        }

        @Test
        void countsAStillThatWasBroughtSinceAsDone() {
            given(DRAFTED)
                    .afterwards(
                            new DeliverFrame(JOB, ONE, 0, still(ONE, 0)),
                            REDRAW,
                            new DeliverFrame(JOB, ONE, 1, still(ONE, 1)))
                    .when(back(DRAFTED))
                    .then(new StoryboardRestored(
                            JOB,
                            DRAFTED.size() - 1L,
                            new Restoration(ORDER, List.of(asDrawn(ONE, 1)))));
        }

        @Test
        void countsAStillThatWasBroughtForARemovedSceneAsDone() {
            given(DRAFTED)
                    .afterwards(new RemoveScene(JOB, ONE), new DeliverFrame(JOB, ONE, 0, still(ONE, 0)))
                    .when(back(DRAFTED))
                    .then(new StoryboardRestored(
                            JOB,
                            DRAFTED.size() - 1L,
                            new Restoration(ORDER, List.of(asDrawn(ONE, 1)))));
        }

        @Test
        void neverGivesTheNumberOfATakeTwice() {
            given(DRAWN)
                    .afterwards(REDRAW, BACK)
                    .when(REDRAW)
                    .then(new SceneRegenerationRequested(JOB, ONE, 2, "fog"));
        }

        @Test
        void saysAgainWhyATakeCouldNotBeDrawn() {
            var failed = with(DRAFTED, new SceneGenerationFailed(JOB, ONE, 0, "No paper."));
            given(failed)
                    .afterwards(REDRAW)
                    .when(back(failed))
                    .then(new StoryboardRestored(
                            JOB,
                            failed.size() - 1L,
                            new Restoration(
                                    ORDER,
                                    List.of(new RestoredScene(
                                            ONE,
                                            1,
                                            SHOT,
                                            0,
                                            0,
                                            false,
                                            SceneStatus.FAILED,
                                            Optional.empty(),
                                            Optional.of("No paper."),
                                            false)))));
        }
    }

    @Nested
    class WhenATakeIsTakenBack {

        @Test
        void showsItsStillFromItsPrompt() {
            given(DRAWN)
                    .afterwards(REDRAW, new DeliverFrame(JOB, ONE, 1, still(ONE, 1)))
                    .when(new ChooseTake(JOB, ONE, 0))
                    .then(new TakeChosen(JOB, ONE, 0, 0, SHOT.prompt(), still(ONE, 0)))
                    .when(new ChooseTake(JOB, ONE, 0))
                    .thenNothing()
                    .when(BACK)
                    .thenNothing();
        }

        @Test
        void refusesATakeWithoutAStill() {
            given(DRAWN)
                    .afterwards(REDRAW)
                    .when(new ChooseTake(JOB, ONE, 1))
                    .thenRefused(Reason.UNKNOWN_TAKE, JobStage.STORYBOARD_REVIEW)
                    .when(new ChooseTake(JOB, ONE, 7))
                    .thenRefused(Reason.UNKNOWN_TAKE, JobStage.STORYBOARD_REVIEW);
        }
    }
}
