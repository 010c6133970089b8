package auteur.command.film.job;

import static auteur.command.film.job.JobDecider.refusal;

import auteur.command.JobId;
import auteur.command.film.job.Job.StoryboardReview;
import auteur.command.film.job.JobCommand.*;
import auteur.command.film.job.JobEvent.*;
import auteur.command.film.job.JobRejection.Reason;
import auteur.command.film.job.scene.SceneDraft;
import auteur.command.film.job.scene.SceneId;
import auteur.command.film.job.scene.Shot;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// Decides how the creator's edits change a storyboard under review.
final class StoryboardDecider {

    private StoryboardDecider() {}

    static List<JobEvent> decide(StoryboardEdit edit, StoryboardReview review) {
        return switch (edit) {
            case AddScene add -> add(add, review);
            case EditScene change -> edit(change, review);
            case RemoveScene remove -> remove(remove.jobId(), List.of(remove.sceneId()), review);
            case RemoveScenes remove -> remove(remove.jobId(), remove.sceneIds(), review);
            case ReorderScenes reorder -> reorder(reorder, review);
            case LockCharacter lock -> lock(lock.jobId(), List.of(lock.sceneId()), true, review);
            case UnlockCharacter unlock -> lock(unlock.jobId(), List.of(unlock.sceneId()), false, review);
            case LockCharacters lock -> lock(lock.jobId(), lock.sceneIds(), lock.locked(), review);
            case RegenerateScene regenerate -> {
                var scene = scene(regenerate.sceneId(), review);
                yield List.of(redrawn(scene, regenerate.prompt(), review));
            }
            case RedrawScenes redraw -> redraw(scenes(redraw.sceneIds(), review), review);
            case RedrawOutdated _ -> redraw(outdated(review), review);
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

    private static List<JobEvent> remove(JobId job, List<SceneId> ids, StoryboardReview review) {
        return scenes(ids, review).stream()
                .<JobEvent>map(scene -> new SceneRemoved(job, scene.sceneId()))
                .toList();
    }

    private static List<JobEvent> lock(JobId job, List<SceneId> ids, boolean locked, StoryboardReview review) {
        return scenes(ids, review).stream()
                .filter(scene -> scene.characterLocked() != locked)
                .map(Scene::sceneId)
                .<JobEvent>map(id -> locked ? new CharacterLocked(job, id) : new CharacterUnlocked(job, id))
                .toList();
    }

    private static List<JobEvent> redraw(List<Scene> scenes, StoryboardReview review) {
        return scenes.stream().map(scene -> redrawn(scene, Optional.empty(), review)).toList();
    }

    private static JobEvent redrawn(Scene scene, Optional<String> prompt, StoryboardReview review) {
        var made = review.production();
        return new SceneRegenerationRequested(
                made.jobId(),
                scene.sceneId(),
                made.rushes().nextTake(scene.sceneId()),
                prompt.orElseGet(() -> made.rushes().renewedPrompt(scene)));
    }

    private static List<Scene> outdated(StoryboardReview review) {
        var made = review.production();
        return made.storyboard().stream()
                .filter(scene -> made.rushes().outdated(scene).isPresent())
                .toList();
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
                        choose.jobId(), choose.sceneId(), take.number(), take.crop(), take.shot().prompt(), still));
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

    private static List<Scene> scenes(List<SceneId> ids, StoryboardReview review) {
        return ids.stream().distinct().map(id -> scene(id, review)).toList();
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
