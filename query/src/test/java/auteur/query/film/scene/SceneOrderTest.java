package auteur.query.film.scene;

import static auteur.query.Story.*;
import static org.assertj.core.api.Assertions.assertThat;

import auteur.command.direction.CameraMove;
import auteur.command.direction.Transition;
import auteur.command.film.job.JobEvent;
import auteur.command.film.job.JobEvent.*;
import auteur.command.film.job.JobStage;
import auteur.command.film.job.scene.SceneDraft;
import auteur.command.film.job.scene.Shot;
import auteur.query.Shown;
import auteur.query.Story;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SceneOrderTest {

    private static final String SCENES = "video_scenes";
    private static final String FIRST = ONE.toString();
    private static final String SECOND = TWO.toString();
    private static final String THIRD = THREE.toString();
    private static final Shot FOG = new Shot("Fog", "fog, noon", CameraMove.DRIFT, 2000, "", Transition.CUT);
    private static final SceneAdded ADDED = new SceneAdded(JOB, new SceneDraft(THREE, 3, FOG), 1);

    @Test
    void makesRoomForASceneInTheMiddle() {
        assertThat(order(ADDED)).containsExactly(place(FIRST, 0), place(SECOND, 2), place(THIRD, 1));
    }

    @Test
    void putsASceneAtTheBeginningOrTheEnd() {
        assertThat(order(new SceneAdded(JOB, ADDED.scene(), 0)))
                .containsExactly(place(FIRST, 1), place(SECOND, 2), place(THIRD, 0));
        assertThat(order(new SceneAdded(JOB, ADDED.scene(), 2)))
                .containsExactly(place(FIRST, 0), place(SECOND, 1), place(THIRD, 2));
    }

    @Test
    void closesTheGapOfASceneThatIsRemoved() {
        assertThat(order(ADDED, new SceneRemoved(JOB, THREE))).containsExactly(place(FIRST, 0), place(SECOND, 1));
        assertThat(order(ADDED, new SceneRemoved(JOB, ONE))).containsExactly(place(SECOND, 1), place(THIRD, 0));
        assertThat(order(ADDED, new SceneRemoved(JOB, TWO))).containsExactly(place(FIRST, 0), place(THIRD, 1));
        assertThat(order(new SceneRemoved(JOB, ONE), new SceneRemoved(JOB, TWO))).isEmpty();
    }

    @Test
    void followsANewOrder() {
        assertThat(order(ADDED, new ScenesReordered(JOB, List.of(TWO, ONE, THREE))))
                .containsExactly(place(FIRST, 1), place(SECOND, 0), place(THIRD, 2));
    }

    @Test
    void showsOnlyTheNewSceneAsChanged() {
        assertThat(reviewed(ADDED, new ScenesReordered(JOB, List.of(TWO, ONE, THREE)), new SceneRemoved(JOB, ONE))
                .columns(SCENES, "id", "created_at", "updated_at")).containsExactly(
                        List.of(SECOND, at(3).toString(), at(3).toString()),
                        List.of(THIRD, at(4).toString(), at(4).toString()));
    }

    @Test
    void forgetsAllOfARemovedSceneThatComesBack() {
        var again = new SceneAdded(JOB, new SceneDraft(ONE, 3, FOG), 0);
        assertThat(scene(
                new SceneFrameGenerated(JOB, ONE, 0, STILL),
                new SceneRegenerationRequested(JOB, ONE, 1, "boat, dusk"),
                new CharacterLocked(JOB, ONE),
                new SceneRemoved(JOB, ONE),
                again)).isEqualTo(scene(
                        new SceneRemoved(JOB, TWO),
                        new CharacterLocked(JOB, ONE),
                        new CharacterUnlocked(JOB, ONE),
                        new SceneRemoved(JOB, ONE),
                        again))
                .containsEntry("prompt", "fog, noon")
                .containsEntry("regeneration_count", 0)
                .containsEntry("image_url", null)
                .containsEntry("character_locked", false);
    }

    private static List<List<Object>> order(JobEvent... events) {
        return reviewed(events).columns(SCENES, "id", "scene_index");
    }

    private static List<Object> place(String scene, int index) {
        return List.of(scene, index);
    }

    private static Map<String, Object> scene(JobEvent... events) {
        return reviewed(events).of(SCENES).getFirst();
    }

    private static Shown reviewed(JobEvent... events) {
        return shown(inReview().then(JobStage.STORYBOARD_REVIEW, events));
    }

    private static Shown shown(Story story) {
        return Shown.after(new SceneProjection(), story);
    }
}
