package auteur.command.job;

import static auteur.command.job.JobDecider.refusal;

import auteur.command.job.Job.StoryboardReview;
import auteur.command.job.JobCommand.*;
import auteur.command.job.JobEvent.*;
import auteur.command.job.JobRejection.Reason;
import java.util.HashSet;
import java.util.List;

/// Decides how the creator's edits change a storyboard under review.
final class StoryboardDecider {

    private StoryboardDecider() {}

    static List<JobEvent> decide(StoryboardEdit edit, StoryboardReview review) {
        return switch (edit) {
            case AddScene add -> add(add, review);
            case EditScene change -> edit(change, review);
            case RemoveScene remove -> {
                scene(remove.sceneId(), review);
                yield List.of(new SceneRemoved(remove.jobId(), remove.sceneId()));
            }
            case ReorderScenes reorder -> reorder(reorder, review);
            case LockCharacter lock ->
                scene(lock.sceneId(), review).characterLocked()
                        ? List.of()
                        : List.of(new CharacterLocked(lock.jobId(), lock.sceneId()));
            case UnlockCharacter unlock ->
                scene(unlock.sceneId(), review).characterLocked()
                        ? List.of(new CharacterUnlocked(unlock.jobId(), unlock.sceneId()))
                        : List.of();
            case RegenerateScene regenerate -> {
                var scene = scene(regenerate.sceneId(), review);
                var prompt = regenerate.prompt().orElse(scene.shot().prompt());
                yield List.of(new SceneRegenerationRequested(
                        regenerate.jobId(), regenerate.sceneId(), scene.take() + 1, prompt));
            }
        };
    }

    private static List<JobEvent> add(AddScene add, StoryboardReview review) {
        var storyboard = review.production().storyboard();
        var isKnown = review.production().scene(add.sceneId()).isPresent();
        if (isKnown) {
            return List.of();
        }
        if (storyboard.size() >= Brief.MOST_SCENES) {
            throw refusal(Reason.TOO_MANY_SCENES, review);
        }
        var index = add.after()
                .map(after -> storyboard.indexOf(scene(after, review)) + 1)
                .orElse(storyboard.size());
        var draft = new SceneDraft(add.sceneId(), review.production().nextNumber(), sound(add.shot(), review));
        return List.of(new SceneAdded(add.jobId(), draft, index));
    }

    private static List<JobEvent> edit(EditScene edit, StoryboardReview review) {
        var current = scene(edit.sceneId(), review).shot();
        var changed = sound(current.with(edit.changes()), review);
        return changed.equals(current)
                ? List.of()
                : List.of(new SceneEdited(edit.jobId(), edit.sceneId(), changed));
    }

    private static List<JobEvent> reorder(ReorderScenes reorder, StoryboardReview review) {
        var current = review.production().storyboard().stream().map(Scene::sceneId).toList();
        var wanted = reorder.sceneIds();
        if (wanted.size() != current.size() || !new HashSet<>(wanted).equals(new HashSet<>(current))) {
            throw refusal(Reason.ORDER_NOT_A_PERMUTATION, review);
        }
        return wanted.equals(current) ? List.of() : List.of(new ScenesReordered(reorder.jobId(), wanted));
    }

    private static Scene scene(SceneId id, StoryboardReview review) {
        return review.production().scene(id).orElseThrow(() -> refusal(Reason.UNKNOWN_SCENE, review));
    }

    private static Shot sound(Shot shot, StoryboardReview review) {
        if (shot.description().isBlank()) {
            throw refusal(Reason.EMPTY_DESCRIPTION, review);
        }
        if (shot.durationMillis() < Shot.SHORTEST || shot.durationMillis() > Shot.LONGEST) {
            throw refusal(Reason.DURATION_OUT_OF_RANGE, review);
        }
        return shot;
    }
}
