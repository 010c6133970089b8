package auteur.query.film.vision;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class GenerationInReviewTest {

    private static final String JOBS = "video_generation_jobs";
    private static final Shot FOG = new Shot("Fog", "fog, noon", CameraMove.DRIFT, 2000, "", Transition.CUT);
    private static final SceneAdded ADDED = new SceneAdded(JOB, new SceneDraft(THREE, 3, FOG), 1);

    @Test
    void plansWhatWasDrafted() {
        var selected = started().then(JobStage.PITCHING, PITCHED).then(JobStage.STORYBOARDING, SELECTED);
        assertThat(changes(selected, new StoryboardDrafted(JOB, List.of(new SceneDraft(ONE, 1, SHOT)))))
                .isEqualTo(Shown.json(
                        """
                        {"progress": 20, "scene_count": 1, "updated_at": "2026-03-01T08:00:03Z",
                         "scene_plan": [{"sceneId": "01900000-0000-7000-8000-00000000000b", "number": 1,
                            "shot": {"description": "A boat", "prompt": "boat, dawn", "camera": "push_in",
                                     "durationMillis": 4000, "narration": "It was early.",
                                     "transition": "dissolve"}}]}
                        """));
    }

    @Test
    void countsTheScenesOfThePlan() {
        assertThat(changes(inReview(), ADDED))
                .containsOnlyKeys("scene_plan", "scene_count", "updated_at")
                .containsEntry("scene_count", 3);
        assertThat(changes(inReview(), new SceneRemoved(JOB, ONE)))
                .containsOnlyKeys("scene_plan", "scene_count", "updated_at")
                .containsEntry("scene_count", 1);
    }

    @Test
    void replansWhatIsEditedReorderedOrTakenAgain() {
        assertThat(changes(inReview(), new SceneEdited(JOB, ONE, FOG)))
                .containsOnlyKeys("scene_plan", "updated_at");
        assertThat(changes(inReview(), new ScenesReordered(JOB, List.of(TWO, ONE))))
                .containsOnlyKeys("scene_plan", "updated_at");
        assertThat(changes(inReview(), new SceneRegenerationRequested(JOB, ONE, 1, "fog")))
                .containsOnlyKeys("scene_plan", "updated_at");
    }

    @Test
    void keepsThePlanInTheOrderOfTheFilm() {
        var story = inReview().then(
                JobStage.STORYBOARD_REVIEW,
                ADDED,
                new ScenesReordered(JOB, List.of(THREE, TWO, ONE)),
                new SceneRemoved(JOB, TWO));
        assertThat(row(story).get("scene_plan"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .extracting("sceneId")
                .containsExactly(THREE.toString(), ONE.toString());
    }

    @Test
    void knowsWhichCharactersAreLocked() {
        assertThat(locked(new CharacterLocked(JOB, TWO), new CharacterLocked(JOB, ONE)))
                .containsExactly(ONE.value(), TWO.value());
        assertThat(locked(new CharacterLocked(JOB, ONE), new CharacterUnlocked(JOB, ONE))).isEmpty();
        assertThat(locked(new CharacterLocked(JOB, ONE), new SceneRemoved(JOB, ONE))).isEmpty();
        assertThat(changes(inReview(), new CharacterLocked(JOB, ONE)))
                .containsOnlyKeys("character_features", "updated_at");
        assertThat(changes(inReview(), new CharacterUnlocked(JOB, ONE))).containsOnlyKeys("updated_at");
    }

    @Test
    void doesNotCareForStills() {
        assertThat(changes(
                inReview(),
                new SceneFrameGenerated(JOB, ONE, 0, STILL),
                new SceneGenerationFailed(JOB, TWO, 0, "No light."),
                new AlternateKept(JOB, ONE, NEXT_STILL))).isEmpty();
    }

    private static Set<UUID> locked(JobEvent... events) {
        return shown(inReview().then(JobStage.STORYBOARD_REVIEW, events))
                .column(JOBS, "character_features", CharacterFeatures.class)
                .lockedScenes();
    }

    /// The columns that differ after more events, as they are then.
    private static Map<String, Object> changes(Story story, JobEvent... events) {
        var changed = new HashMap<>(row(story.then(JobStage.STORYBOARD_REVIEW, events)));
        changed.entrySet().removeAll(row(story).entrySet());
        return changed;
    }

    private static Map<String, Object> row(Story story) {
        return shown(story).row(JOBS);
    }

    private static Shown shown(Story story) {
        return Shown.after(new VisionProjection(), story);
    }
}
