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
                var take = review.production().rushes().nextTake(scene.sceneId());
                yield List.of(
                        new SceneRegenerationRequested(regenerate.jobId(), regenerate.sceneId(), take, prompt));
            }
            case ChooseTake choose -> choose(choose, review);
            case RestoreStoryboard restore -> restore(restore, review);
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

    private static List<JobEvent> choose(ChooseTake choose, StoryboardReview review) {
        var scene = scene(choose.sceneId(), review);
        var take = review.production()
                .rushes()
                .take(choose.sceneId(), choose.take())
                .orElseThrow(() -> refusal(Reason.UNKNOWN_TAKE, review));
        var still = take.still().orElseThrow(() -> refusal(Reason.UNKNOWN_TAKE, review));
        return scene.take() == take.number()
                ? List.of()
                : List.of(new TakeChosen(
                        choose.jobId(), choose.sceneId(), take.number(), take.crop(), take.prompt(), still));
    }

    private static List<JobEvent> restore(RestoreStoryboard restore, StoryboardReview review) {
        var storyboard = restore.storyboard().orElseThrow(() -> refusal(Reason.UNKNOWN_VERSION, review));
        var restoration = Restoration.of(storyboard, review.production());
        return restoration.changesNothingOf(review.production())
                ? List.of()
                : List.of(new StoryboardRestored(restore.jobId(), restore.toVersion(), restoration));
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
