package auteur.query.film.vision;

import static auteur.query.Story.*;
import static org.assertj.core.api.Assertions.assertThat;

import auteur.command.direction.CameraMove;
import auteur.command.direction.Transition;
import auteur.command.film.job.JobEvent;
import auteur.command.film.job.JobEvent.*;
import auteur.command.film.job.Restoration;
import auteur.command.film.job.RestoredScene;
import auteur.command.film.job.scene.SceneDraft;
import auteur.command.film.job.scene.SceneStatus;
import auteur.command.film.job.scene.Shot;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScenePlanTest {

    private static final SceneDraft FIRST = new SceneDraft(ONE, 1, SHOT);
    private static final SceneDraft SECOND = new SceneDraft(TWO, 2, SHOT);
    private static final SceneDraft THIRD = new SceneDraft(THREE, 3, SHOT);

    @Test
    void isWhatWasDrafted() {
        assertThat(planAfter(DRAFTED)).containsExactly(FIRST, SECOND);
    }

    @Test
    void followsTheOrderOfTheFilm() {
        assertThat(planAfter(
                DRAFTED,
                new SceneAdded(JOB, THIRD, 1),
                new ScenesReordered(JOB, List.of(THREE, TWO, ONE)),
                new SceneRemoved(JOB, TWO)))
                .containsExactly(THIRD, FIRST);
    }

    @Test
    void followsEditsAndPrompts() {
        var edited = new Shot("Fog", "fog", CameraMove.DRIFT, 2000, "", Transition.CUT);
        var prompted = new Shot("Fog", "thick fog", CameraMove.DRIFT, 2000, "", Transition.CUT);
        assertThat(planAfter(
                DRAFTED,
                new SceneEdited(JOB, ONE, edited),
                new SceneRegenerationRequested(JOB, ONE, 1, "thick fog")))
                .containsExactly(new SceneDraft(ONE, 1, prompted), SECOND);
    }

    @Test
    void isAgainWhatItWas() {
        var again = new RestoredScene(
                TWO, 2, SHOT, 0, 0, false, SceneStatus.GENERATING, Optional.empty(), Optional.empty(), false);
        var storyboard = new Restoration(List.of(TWO, ONE), List.of(again));
        assertThat(planAfter(DRAFTED, new SceneRemoved(JOB, TWO), new StoryboardRestored(JOB, 3, storyboard)))
                .containsExactly(SECOND, FIRST);
        assertThat(planAfter(DRAFTED, new SceneRemoved(JOB, TWO), new CutAbandoned(JOB, 2, 1, storyboard)))
                .containsExactly(SECOND, FIRST);
    }

    @Test
    void doesNotChangeWithWhatIsDrawnOrRendered() {
        assertThat(planAfter(DRAFTED, new SceneFrameGenerated(JOB, ONE, 0, STILL), APPROVED, FIRST_CLIP, ASSEMBLED))
                .containsExactly(FIRST, SECOND);
    }

    private static List<SceneDraft> planAfter(JobEvent... events) {
        var plan = List.<SceneDraft>of();
        for (var event : events) {
            plan = ScenePlan.after(plan, event);
        }
        return plan;
    }
}
