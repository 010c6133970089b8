package auteur.query.film.scene;

import static auteur.query.Story.*;
import static org.assertj.core.api.Assertions.assertThat;

import auteur.command.direction.CameraMove;
import auteur.command.direction.Transition;
import auteur.command.film.job.JobEvent;
import auteur.command.film.job.JobEvent.*;
import auteur.command.film.job.JobStage;
import auteur.command.film.job.Restoration;
import auteur.command.film.job.RestoredScene;
import auteur.command.film.job.scene.SceneStatus;
import auteur.command.film.job.scene.Shot;
import auteur.query.Shown;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Scenes that are as they were again.
class RestoredScenesTest {

    private static final String SCENES = "video_scenes";
    private static final String STILL_URL = "/api/assets/01900000-0000-7000-8000-00000000001f/content";
    private static final Shot FOG = new Shot("Fog", "fog, noon", CameraMove.DRIFT, 2000, "", Transition.CUT);

    private final RestoredScene again = new RestoredScene(
            ONE, 1, FOG, 0, 0, true, SceneStatus.COMPLETE, Optional.of(STILL), Optional.empty(), false);
    private final JobEvent drawn = new SceneFrameGenerated(JOB, ONE, 0, STILL);
    private final JobEvent redrawn = new SceneRegenerationRequested(JOB, ONE, 1, "boat, dusk");

    @Test
    void showsTheScenesThatChange() {
        var restored = new StoryboardRestored(JOB, 3, new Restoration(List.of(ONE, TWO), List.of(again)));
        assertThat(scene(drawn, redrawn, restored))
                .containsEntry("description", "Fog")
                .containsEntry("prompt", "fog, noon")
                .containsEntry("image_url", STILL_URL)
                .containsEntry("status", "complete")
                .containsEntry("regeneration_count", 0)
                .containsEntry("character_locked", true);
    }

    @Test
    void bringsScenesBackAndTakesOthersAway() {
        var restored = new CutAbandoned(JOB, 2, 1, new Restoration(List.of(ONE), List.of(again)));
        var scenes = reviewed(new SceneRemoved(JOB, ONE), restored).of(SCENES);
        assertThat(scenes).hasSize(1);
        assertThat(scenes.getFirst()).containsEntry("id", ONE.toString()).containsEntry("image_url", STILL_URL);
    }

    @Test
    void takesAStillBackWithItsPrompt() {
        var chosen = new TakeChosen(JOB, ONE, 0, 0, "boat, dawn", STILL);
        assertThat(scene(drawn, redrawn, new SceneFrameGenerated(JOB, ONE, 1, NEXT_STILL), chosen))
                .containsEntry("prompt", "boat, dawn")
                .containsEntry("image_url", STILL_URL)
                .containsEntry("status", "complete")
                .containsEntry("regeneration_count", 0);
    }

    private static Map<String, Object> scene(JobEvent... events) {
        return reviewed(events).of(SCENES).getFirst();
    }

    private static Shown reviewed(JobEvent... events) {
        return Shown.after(new SceneProjection(), inReview().then(JobStage.STORYBOARD_REVIEW, events));
    }
}
