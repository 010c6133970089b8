package auteur.command.film.job;

import static auteur.command.film.job.JobScenario.given;
import static auteur.command.film.job.Samples.*;
import static org.assertj.core.api.Assertions.assertThat;

import auteur.command.direction.CameraMove;
import auteur.command.direction.Transition;
import auteur.command.film.job.JobCommand.*;
import auteur.command.film.job.JobEvent.*;
import auteur.command.film.job.JobRejection.Reason;
import auteur.command.film.job.scene.Outdated;
import auteur.command.film.job.scene.Outdated.Part;
import auteur.command.film.job.scene.SceneId;
import auteur.command.film.job.scene.Shot;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// A still is out of date when the scene no longer says what it was drawn from.
class OutdatedTest {

    private static final EditScene ANOTHER_DESCRIPTION = edit(TWO, "Two boats", null, null);
    private static final EditScene ANOTHER_CAMERA = edit(THREE, null, null, CameraMove.DRIFT);

    @Test
    void isNoneOfWhatWasJustDrawn() {
        assertThat(outdated(ONE)).isEmpty();
    }

    @Test
    void saysWhatHasChangedSince() {
        assertThat(outdated(TWO, ANOTHER_DESCRIPTION)).contains(new Outdated(true, List.of(Part.DESCRIPTION)));
        assertThat(outdated(THREE, ANOTHER_CAMERA)).contains(new Outdated(false, List.of(Part.CAMERA)));
        assertThat(outdated(TWO, ANOTHER_DESCRIPTION, edit(TWO, null, "boats, dusk", null)))
                .contains(new Outdated(false, List.of(Part.DESCRIPTION, Part.PROMPT)));
    }

    @Test
    void doesNotMindWhatAStillDoesNotShow() {
        var told = new Shot.Changes(null, null, null, 2000, "It was late.", Transition.WIPE_LEFT);
        assertThat(outdated(TWO, new EditScene(JOB, TWO, told))).isEmpty();
    }

    @Test
    void isNoneWhenTheSceneSaysAgainWhatItSaid() {
        assertThat(outdated(TWO, ANOTHER_DESCRIPTION, edit(TWO, SHOT.description(), null, null))).isEmpty();
    }

    @Test
    void isNoneOfWhatIsDrawnAnew() {
        assertThat(outdated(TWO, ANOTHER_DESCRIPTION, new RegenerateScene(JOB, TWO, Optional.empty()))).isEmpty();
    }

    @Test
    void isAnEarlierTakeThatWasTakenBack() {
        assertThat(outdated(
                TWO, ANOTHER_DESCRIPTION, new RegenerateScene(JOB, TWO, Optional.empty()),
                new DeliverFrame(JOB, TWO, 1, still(TWO, 1)), new ChooseTake(JOB, TWO, 0)))
                .contains(new Outdated(true, List.of(Part.DESCRIPTION)));
    }

    @Test
    void oneActRedrawsAllThatAre() {
        given(DRAWN)
                .afterwards(ANOTHER_DESCRIPTION, ANOTHER_CAMERA)
                .when(new RedrawOutdated(JOB))
                .then(
                        new SceneRegenerationRequested(JOB, TWO, 1, SHOT.prompt()),
                        new SceneRegenerationRequested(JOB, THREE, 1, SHOT.prompt()))
                .when(new RedrawOutdated(JOB))
                .thenNothing();
    }

    @Test
    void aTakeIsDrawnAsItWasAskedFor() {
        var made = given(DRAWN).afterwards(ANOTHER_CAMERA).state().production();
        var scene = made.scene(THREE).orElseThrow();
        assertThat(scene.shot().camera()).isEqualTo(CameraMove.DRIFT);
        assertThat(AskedScene.of(scene, made).shot()).isEqualTo(SHOT);
    }

    @Test
    void renewsThePromptWhereItSaysTheDescription() {
        var asked = shot("Wide shot: A boat waits.", "Wide shot. A boat waits. Directed by Mira; keep #203040.");
        assertThat(RenewedPrompt.of(asked, shot("Close on $1 ropes", asked.prompt())))
                .isEqualTo("Close on $1 ropes. Directed by Mira; keep #203040.");
        assertThat(RenewedPrompt.of(asked, shot("Wide shot: Two boats.", asked.prompt())))
                .isEqualTo("Wide shot: Two boats. Directed by Mira; keep #203040.");
    }

    @Test
    void keepsAPromptOfSomebodysOwnWords() {
        assertThat(RenewedPrompt.of(shot("A boat", "35 mm, boatyard, fog"), shot("Two boats", "35 mm, boatyard, fog")))
                .isEqualTo("35 mm, boatyard, fog");
        assertThat(RenewedPrompt.of(shot("A boat", "A boat"), shot("Two boats", "A boat, with fog")))
                .isEqualTo("A boat, with fog");
    }

    @Test
    void severalScenesAreRedrawnRemovedAndLockedInOneAct() {
        given(DRAWN)
                .when(new LockCharacters(JOB, List.of(ONE, THREE), true))
                .then(new CharacterLocked(JOB, ONE), new CharacterLocked(JOB, THREE))
                .when(new LockCharacters(JOB, List.of(ONE, TWO), true))
                .then(new CharacterLocked(JOB, TWO))
                .when(new RedrawScenes(JOB, List.of(TWO, ONE, TWO)))
                .then(
                        new SceneRegenerationRequested(JOB, TWO, 1, SHOT.prompt()),
                        new SceneRegenerationRequested(JOB, ONE, 1, SHOT.prompt()))
                .when(new RemoveScenes(JOB, List.of(ONE, TWO)))
                .then(new SceneRemoved(JOB, ONE), new SceneRemoved(JOB, TWO))
                .when(new RemoveScenes(JOB, List.of(THREE, ONE)))
                .thenRefused(Reason.UNKNOWN_SCENE, JobStage.STORYBOARD_REVIEW);
    }

    private static Optional<Outdated> outdated(SceneId id, JobCommand... acts) {
        var made = given(DRAWN).afterwards(acts).state().production();
        return made.rushes().outdated(made.scene(id).orElseThrow());
    }

    private static EditScene edit(
            SceneId id, @Nullable String description, @Nullable String prompt, @Nullable CameraMove camera) {
        return new EditScene(JOB, id, new Shot.Changes(description, prompt, camera, null, null, null));
    }

    private static Shot shot(String description, String prompt) {
        return new Shot(description, prompt, CameraMove.STATIC, 4000, "", Transition.CUT);
    }
}
