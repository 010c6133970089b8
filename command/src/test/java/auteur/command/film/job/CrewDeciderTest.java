package auteur.command.film.job;

import static auteur.command.film.job.JobScenario.given;
import static auteur.command.film.job.Samples.*;

import auteur.command.film.job.JobCommand.*;
import auteur.command.film.job.JobEvent.*;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class CrewDeciderTest {

    private static final PresentPitches PITCH = new PresentPitches(JOB, READING, PITCHES);
    private static final PresentStoryboard DRAFT = new PresentStoryboard(JOB, DRAFTS);
    private static final DeliverFrame FRAME = new DeliverFrame(JOB, ONE, 0, still(ONE, 0));
    private static final ReportFrameFailure NO_FRAME = new ReportFrameFailure(JOB, ONE, 0, "No paint.");
    private static final DeliverClip CLIP = new DeliverClip(JOB, 1, ONE, fingerprint(ONE), clip(ONE));
    private static final DeliverFilm FILM = new DeliverFilm(JOB, 1, film(1));

    static final List<CrewResult> RESULTS = List.of(
            PITCH, DRAFT, FRAME, NO_FRAME, CLIP, FILM, giveUp(JobStep.PITCH, 1, 0), giveUp(JobStep.RENDER, 1, 0));

    @Nested
    class WhenPitching {

        @Test
        void presentsPitchesOnce() {
            given(STARTED).when(PITCH).then(pitched()).when(PITCH).thenNothing();
        }

        @Test
        void failsWhenThePictureCannotBeAnalysed() {
            given(STARTED)
                    .when(giveUp(JobStep.PITCH, 1, 0))
                    .then(new JobFailed(JOB, JobStep.PITCH, "No power."));
        }

        @Test
        void doesNotFailOncePitchesAreThere() {
            given(PITCHED).when(giveUp(JobStep.PITCH, 1, 0)).thenNothing();
        }
    }

    @Nested
    class WhenStoryboarding {

        @Test
        void presentsTheStoryboardOnce() {
            given(DIRECTED).when(DRAFT).then(new StoryboardDrafted(JOB, DRAFTS)).when(DRAFT).thenNothing();
        }

        @Test
        void failsWhenNothingCanBeDrafted() {
            given(DIRECTED)
                    .when(giveUp(JobStep.DRAFT, 1, 0))
                    .then(new JobFailed(JOB, JobStep.DRAFT, "No power."));
        }

        @Test
        void doesNotHearOfTheStageBefore() {
            given(DIRECTED).when(PITCH).thenNothing();
            given(DIRECTED).when(giveUp(JobStep.PITCH, 1, 0)).thenNothing();
        }
    }

    @Nested
    class WhenInReview {

        private final RegenerateScene again = new RegenerateScene(JOB, ONE, Optional.empty());

        @Test
        void takesAStillOnce() {
            given(DRAFTED)
                    .when(FRAME)
                    .then(new SceneFrameGenerated(JOB, ONE, 0, still(ONE, 0)))
                    .when(FRAME)
                    .thenNothing();
        }

        @Test
        void takesAFailureOnce() {
            given(DRAFTED)
                    .when(NO_FRAME)
                    .then(new SceneGenerationFailed(JOB, ONE, 0, "No paint."))
                    .when(NO_FRAME)
                    .thenNothing();
        }

        @Test
        void keepsAnOvertakenTakeAsAnAlternateOnce() {
            given(DRAFTED)
                    .afterwards(again)
                    .when(FRAME)
                    .then(new AlternateKept(JOB, ONE, still(ONE, 0), Optional.of(0)))
                    .when(FRAME)
                    .thenNothing();
        }

        @Test
        void doesNotKeepAStillThatWasUsedBefore() {
            given(DRAWN).afterwards(again).when(FRAME).thenNothing();
        }

        @Test
        void stillWantsTheNewestTakeAfterAnOvertakenOne() {
            given(DRAFTED)
                    .afterwards(again, FRAME)
                    .when(new DeliverFrame(JOB, ONE, 1, still(ONE, 1)))
                    .then(new SceneFrameGenerated(JOB, ONE, 1, still(ONE, 1)));
        }

        @Test
        void doesNotHearOfAnOvertakenFailure() {
            given(DRAFTED).afterwards(again).when(NO_FRAME).thenNothing();
        }

        @Test
        void keepsAStillOfASceneThatWasRemoved() {
            given(DRAFTED, new SceneRemoved(JOB, ONE))
                    .when(FRAME)
                    .then(new AlternateKept(JOB, ONE, still(ONE, 0), Optional.of(0)))
                    .when(FRAME)
                    .thenNothing();
        }

        @Test
        void doesNotKeepAStillThatWasNeverAskedFor() {
            given(DRAFTED).when(new DeliverFrame(JOB, ONE, 7, still(ONE, 7))).thenNothing();
        }

        @Test
        void triesAFailedStillAgain() {
            given(DRAFTED)
                    .afterwards(NO_FRAME, again)
                    .when(new DeliverFrame(JOB, ONE, 1, still(ONE, 1)))
                    .then(new SceneFrameGenerated(JOB, ONE, 1, still(ONE, 1)));
        }
    }

    @ParameterizedTest
    @FieldSource("RESULTS")
    void changesNothingOnceCancelledDeletedOrCompleted(CrewResult result) {
        Stream.of(CANCELLED, DELETED, COMPLETED)
                .forEach(history -> given(history).when(result).thenNothing());
    }
}
