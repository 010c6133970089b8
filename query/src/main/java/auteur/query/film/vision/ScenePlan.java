package auteur.query.film.vision;

import auteur.command.film.job.JobEvent;
import auteur.command.film.job.JobEvent.*;
import auteur.command.film.job.Restoration;
import auteur.command.film.job.scene.SceneDraft;
import auteur.command.film.job.scene.SceneId;
import auteur.command.film.job.scene.Shot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The scenes of a job in the order of the film, as they are to be shot: the `scene_plan` column.
final class ScenePlan {

    private ScenePlan() {}

    /// The plan after an event.
    static List<SceneDraft> after(List<SceneDraft> plan, JobEvent event) {
        return switch (event) {
            case StoryboardDrafted drafted -> drafted.scenes();
            case SceneAct act -> after(plan, act);
            case StoryboardRestored e -> restored(plan, e.storyboard());
            case StoryboardReopened e -> e.storyboard().map(again -> restored(plan, again)).orElse(plan);
            case CutAbandoned e -> restored(plan, e.storyboard());
            case CutNamed _,JobCourse _,PitchingEvent _,StillEvent _,RenderingEvent _,ReviewEvent _ -> plan;
        };
    }

    private static List<SceneDraft> after(List<SceneDraft> plan, SceneAct act) {
        return switch (act) {
            case SceneAdded added -> adding(plan, added);
            case SceneRemoved removed ->
                plan.stream()
                        .filter(scene -> !scene.sceneId().equals(removed.sceneId()))
                        .toList();
            case ScenesReordered reordered ->
                reordered.sceneIds().stream()
                        .flatMap(id -> find(plan, id).stream())
                        .toList();
            case SceneEdited e -> with(plan, e.sceneId(), _ -> e.shot());
            case SceneRegenerationRequested e -> with(plan, e.sceneId(), shot -> prompted(shot, e.prompt()));
            case TakeChosen e -> with(plan, e.sceneId(), shot -> prompted(shot, e.prompt()));
            case CharacterLocked _,CharacterUnlocked _ -> plan;
        };
    }

    private static List<SceneDraft> adding(List<SceneDraft> plan, SceneAdded added) {
        var more = new ArrayList<>(plan);
        more.add(added.index(), added.scene());
        return more;
    }

    private static List<SceneDraft> restored(List<SceneDraft> plan, Restoration storyboard) {
        return storyboard.order().stream()
                .flatMap(id -> storyboard.find(id)
                        .map(scene -> new SceneDraft(id, scene.number(), scene.shot()))
                        .or(() -> find(plan, id))
                        .stream())
                .toList();
    }

    private static Optional<SceneDraft> find(List<SceneDraft> plan, SceneId id) {
        return plan.stream().filter(scene -> scene.sceneId().equals(id)).findFirst();
    }

    private static List<SceneDraft> with(List<SceneDraft> plan, SceneId id, UnaryOperator<Shot> change) {
        return plan.stream()
                .map(scene -> scene.sceneId().equals(id)
                        ? new SceneDraft(id, scene.number(), change.apply(scene.shot()))
                        : scene)
                .toList();
    }

    private static Shot prompted(Shot shot, String prompt) {
        return new Shot(
                shot.description(), prompt, shot.camera(), shot.durationMillis(), shot.narration(), shot.transition());
    }
}
