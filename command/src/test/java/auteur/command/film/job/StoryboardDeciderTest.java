package auteur.command.film.job;

import static auteur.command.film.job.JobScenario.given;
import static auteur.command.film.job.Samples.*;
import static org.assertj.core.api.Assertions.assertThat;

import auteur.command.direction.CameraMove;
import auteur.command.direction.Transition;
import auteur.command.film.job.JobCommand.*;
import auteur.command.film.job.JobEvent.*;
import auteur.command.film.job.JobRejection.Reason;
import auteur.command.film.job.scene.SceneId;
import auteur.command.film.job.scene.Shot;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoryboardDeciderTest {

    private static final SceneId UNKNOWN = new SceneId(id(99));
    private static final JobStage REVIEW = JobStage.STORYBOARD_REVIEW;

    @Nested
    class WhenASceneIsAdded {

        @Test
        void comesLastWithTheNextNumber() {
            given(DRAWN)
                    .when(new AddScene(JOB, FOUR, SHOT, Optional.empty()))
                    .then(new SceneAdded(JOB, draft(FOUR, 4), 3));
        }

        @Test
        void followsTheSceneItIsAddedAfter() {
            given(DRAWN)
                    .when(new AddScene(JOB, FOUR, SHOT, Optional.of(ONE)))
                    .then(new SceneAdded(JOB, draft(FOUR, 4), 1));
        }

        @Test
        void addedTwiceIsThereOnce() {
            var add = new AddScene(JOB, FOUR, SHOT, Optional.of(ONE));
            given(DRAWN).when(add).then(new SceneAdded(JOB, draft(FOUR, 4), 1)).when(add).thenNothing();
        }

        @Test
        void refusesAnUnknownPlace() {
            given(DRAWN)
                    .when(new AddScene(JOB, FOUR, SHOT, Optional.of(UNKNOWN)))
                    .thenRefused(Reason.UNKNOWN_SCENE, REVIEW);
        }

        @Test
        void refusesMoreScenesThanAFilmMayHave() {
            var full = IntStream.rangeClosed(4, Brief.MOST_SCENES)
                    .mapToObj(number -> new SceneAdded(JOB, draft(new SceneId(id(100 + number)), number), number - 1))
                    .toArray(JobEvent[]::new);
            given(DRAWN, full)
                    .when(new AddScene(JOB, FOUR, SHOT, Optional.empty()))
                    .thenRefused(Reason.TOO_MANY_SCENES, REVIEW);
        }

        @Test
        void refusesAShotWithoutDescription() {
            var blank = new Shot(" ", "", CameraMove.STATIC, 4000, "", Transition.CUT);
            given(DRAWN)
                    .when(new AddScene(JOB, FOUR, blank, Optional.empty()))
                    .thenRefused(Reason.EMPTY_DESCRIPTION, REVIEW);
        }
    }

    @Nested
    class WhenASceneIsEdited {

        @Test
        void changesOnlyWhatIsGiven() {
            given(DRAWN)
                    .when(new EditScene(
                            JOB, TWO, new Shot.Changes(null, null, CameraMove.DRIFT, 2500, null, Transition.DISSOLVE)))
                    .then(new SceneEdited(
                            JOB,
                            TWO,
                            new Shot(
                                    SHOT.description(),
                                    SHOT.prompt(),
                                    CameraMove.DRIFT,
                                    2500,
                                    SHOT.narration(),
                                    Transition.DISSOLVE)));
        }

        @Test
        void editedToWhatItIsChangesNothing() {
            given(DRAWN).when(new EditScene(JOB, TWO, changes(SHOT.description()))).thenNothing();
        }

        @Test
        void refusesAnUnknownScene() {
            given(DRAWN).when(new EditScene(JOB, UNKNOWN, changes("Fog"))).thenRefused(Reason.UNKNOWN_SCENE, REVIEW);
        }

        @Test
        void refusesAnEmptyDescription() {
            given(DRAWN).when(new EditScene(JOB, TWO, changes("\t"))).thenRefused(Reason.EMPTY_DESCRIPTION, REVIEW);
        }

        @ParameterizedTest
        @ValueSource(ints = {Integer.MIN_VALUE, 0, Shot.SHORTEST - 1, Shot.LONGEST + 1, Integer.MAX_VALUE})
        void refusesADurationOutOfRange(int millis) {
            given(DRAWN)
                    .when(new EditScene(JOB, TWO, new Shot.Changes(null, null, null, millis, null, null)))
                    .thenRefused(Reason.DURATION_OUT_OF_RANGE, REVIEW);
        }

        @ParameterizedTest
        @ValueSource(ints = {Shot.SHORTEST, Shot.LONGEST})
        void takesTheShortestAndTheLongestDuration(int millis) {
            var shot = new Shot(
                    SHOT.description(), SHOT.prompt(), SHOT.camera(), millis, SHOT.narration(), SHOT.transition());
            given(DRAWN)
                    .when(new EditScene(JOB, TWO, new Shot.Changes(null, null, null, millis, null, null)))
                    .then(new SceneEdited(JOB, TWO, shot));
        }
    }

    @Nested
    class WhenScenesAreRemovedOrReordered {

        @Test
        void removesAScene() {
            given(DRAWN).when(new RemoveScene(JOB, TWO)).then(new SceneRemoved(JOB, TWO));
        }

        @Test
        void refusesToRemoveASceneThatIsNotThere() {
            given(DRAWN, new SceneRemoved(JOB, TWO))
                    .when(new RemoveScene(JOB, TWO))
                    .thenRefused(Reason.UNKNOWN_SCENE, REVIEW);
        }

        @Test
        void putsScenesInAnotherOrder() {
            var order = List.of(THREE, ONE, TWO);
            given(DRAWN)
                    .when(new ReorderScenes(JOB, order))
                    .then(new ScenesReordered(JOB, order))
                    .when(new ReorderScenes(JOB, order))
                    .thenNothing();
        }

        @Test
        void refusesAnOrderThatLosesRepeatsOrInventsAScene() {
            for (var order : List.of(
                    List.of(ONE, TWO), List.of(ONE, TWO, TWO), List.of(ONE, TWO, UNKNOWN), List.<SceneId>of())) {
                given(DRAWN)
                        .when(new ReorderScenes(JOB, order))
                        .thenRefused(Reason.ORDER_NOT_A_PERMUTATION, REVIEW);
            }
        }
    }

    @Nested
    class WhenACharacterIsLocked {

        @Test
        void locksAndUnlocksOnce() {
            given(DRAWN)
                    .when(new LockCharacter(JOB, ONE))
                    .then(new CharacterLocked(JOB, ONE))
                    .when(new LockCharacter(JOB, ONE))
                    .thenNothing()
                    .when(new UnlockCharacter(JOB, ONE))
                    .then(new CharacterUnlocked(JOB, ONE))
                    .when(new UnlockCharacter(JOB, ONE))
                    .thenNothing();
        }

        @Test
        void refusesAnUnknownScene() {
            given(DRAWN).when(new LockCharacter(JOB, UNKNOWN)).thenRefused(Reason.UNKNOWN_SCENE, REVIEW);
            given(DRAWN).when(new UnlockCharacter(JOB, UNKNOWN)).thenRefused(Reason.UNKNOWN_SCENE, REVIEW);
        }

        @Test
        void keepsItsCropThroughRegeneration() {
            var scenario = given(DRAWN)
                    .afterwards(new LockCharacter(JOB, ONE))
                    .afterwards(new RegenerateScene(JOB, ONE, Optional.empty()))
                    .afterwards(new RegenerateScene(JOB, TWO, Optional.empty()));
            var made = scenario.state().production();
            assertThat(made.scene(ONE).orElseThrow().crop()).isZero();
            assertThat(made.scene(TWO).orElseThrow().crop()).isEqualTo(1);
        }
    }

    @Nested
    class WhenASceneIsRegenerated {

        @Test
        void asksForTheNextTakeWithTheSamePrompt() {
            given(DRAWN)
                    .when(new RegenerateScene(JOB, ONE, Optional.empty()))
                    .then(new SceneRegenerationRequested(JOB, ONE, 1, SHOT.prompt()))
                    .when(new RegenerateScene(JOB, ONE, Optional.of("fog")))
                    .then(new SceneRegenerationRequested(JOB, ONE, 2, "fog"));
        }

        @Test
        void refusesAnUnknownScene() {
            given(DRAWN)
                    .when(new RegenerateScene(JOB, UNKNOWN, Optional.empty()))
                    .thenRefused(Reason.UNKNOWN_SCENE, REVIEW);
        }
    }
}
