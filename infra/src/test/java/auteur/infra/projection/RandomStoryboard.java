package auteur.infra.projection;

import auteur.command.JobId;
import auteur.command.asset.AssetType;
import auteur.command.film.job.JobEvent;
import auteur.command.film.job.JobEvent.AlternateKept;
import auteur.command.film.job.JobEvent.CharacterLocked;
import auteur.command.film.job.JobEvent.CharacterUnlocked;
import auteur.command.film.job.JobEvent.SceneAdded;
import auteur.command.film.job.JobEvent.SceneEdited;
import auteur.command.film.job.JobEvent.SceneFrameGenerated;
import auteur.command.film.job.JobEvent.SceneGenerationFailed;
import auteur.command.film.job.JobEvent.SceneRegenerationRequested;
import auteur.command.film.job.JobEvent.SceneRemoved;
import auteur.command.film.job.JobEvent.ScenesReordered;
import auteur.command.film.job.JobEvent.StoryboardRestored;
import auteur.command.film.job.JobEvent.TakeChosen;
import auteur.command.film.job.Restoration;
import auteur.command.film.job.RestoredScene;
import auteur.command.film.job.scene.SceneDraft;
import auteur.command.film.job.scene.SceneId;
import auteur.command.film.job.scene.SceneStatus;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The scenes of a random film while they are under review.
final class RandomStoryboard {

    private static final int MOST_SCENES = 8;

    private final Props props;
    private final JobId job;
    private final List<SceneId> scenes = new ArrayList<>();
    private final List<SceneId> removed = new ArrayList<>();
    private final Map<SceneId, Integer> takes = new HashMap<>();
    private int lastNumber;

    RandomStoryboard(Props props, JobId job) {
        this.props = props;
        this.job = job;
    }

    void begin(List<SceneDraft> drafts) {
        scenes.clear();
        drafts.forEach(draft -> scenes.add(draft.sceneId()));
        lastNumber = drafts.size();
    }

    List<SceneId> order() {
        return List.copyOf(scenes);
    }

    JobEvent edit() {
        var scene = props.oneOf(scenes);
        var take = takes.getOrDefault(scene, 0);
        return switch (props.upTo(12)) {
            case 0 -> new SceneEdited(job, scene, props.shot());
            case 1 -> add();
            case 2 -> scenes.size() > 1 ? remove(scene) : add();
            case 3 -> reorder();
            case 4 -> new CharacterLocked(job, scene);
            case 5 -> new CharacterUnlocked(job, scene);
            case 6 -> retake(scene, take + 1);
            case 7 -> new SceneGenerationFailed(job, scene, take, props.text());
            case 8 -> new AlternateKept(job, scene, props.media(AssetType.SCENE_FRAME));
            case 9 ->
                new AlternateKept(job, scene, props.media(AssetType.SCENE_FRAME), Optional.of(props.upTo(take)));
            case 10 ->
                new TakeChosen(
                        job, scene, props.upTo(take), props.upTo(take), props.text(),
                        props.media(AssetType.SCENE_FRAME));
            case 11 -> new StoryboardRestored(job, props.upTo(100), restoration());
            default -> new SceneFrameGenerated(job, scene, take, props.media(AssetType.SCENE_FRAME));
        };
    }

    private JobEvent add() {
        if (scenes.size() == MOST_SCENES) {
            return reorder();
        }
        var draft = props.scene(++lastNumber);
        var index = props.upTo(scenes.size());
        scenes.add(index, draft.sceneId());
        return new SceneAdded(job, draft, index);
    }

    private JobEvent remove(SceneId scene) {
        scenes.remove(scene);
        removed.add(scene);
        return new SceneRemoved(job, scene);
    }

    /// Some scenes go, some come back, some change.
    Restoration restoration() {
        var before = order();
        if (scenes.size() > 1 && props.isIn(40)) {
            remove(props.oneOf(scenes));
        }
        if (!removed.isEmpty() && scenes.size() < MOST_SCENES) {
            scenes.add(props.upTo(scenes.size()), removed.removeFirst());
        }
        Collections.shuffle(scenes, props.random());
        return new Restoration(
                order(),
                scenes.stream()
                        .filter(scene -> !before.contains(scene) || props.isIn(30))
                        .map(this::restored)
                        .toList());
    }

    private RestoredScene restored(SceneId scene) {
        var take = takes.getOrDefault(scene, 0);
        return new RestoredScene(
                scene,
                1 + props.upTo(lastNumber),
                props.shot(),
                props.upTo(take),
                props.upTo(take),
                props.isIn(50),
                props.oneOf(List.of(SceneStatus.GENERATING, SceneStatus.COMPLETE, SceneStatus.FAILED)),
                props.isIn(70) ? Optional.of(props.media(AssetType.SCENE_FRAME)) : Optional.empty(),
                props.isIn(20) ? Optional.of(props.text()) : Optional.empty(),
                props.isIn(50));
    }

    private ScenesReordered reorder() {
        Collections.shuffle(scenes, props.random());
        return new ScenesReordered(job, order());
    }

    private JobEvent retake(SceneId scene, int take) {
        takes.put(scene, take);
        return new SceneRegenerationRequested(job, scene, take, props.text());
    }
}
