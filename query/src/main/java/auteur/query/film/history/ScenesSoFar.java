package auteur.query.film.history;

import auteur.command.asset.Media;
import auteur.command.film.job.JobEvent;
import auteur.command.film.job.JobEvent.*;
import auteur.command.film.job.Restoration;
import auteur.command.film.job.scene.SceneDraft;
import auteur.command.film.job.scene.SceneId;
import auteur.command.film.job.scene.Shot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The scenes of a job as its events have left them, those that were removed included.
final class ScenesSoFar {

    /// @param still the newest that was drawn, or was taken back
    record Known(Shot shot, Optional<Media> still) {

        private static Known of(SceneDraft draft) {
            return new Known(draft.shot(), Optional.empty());
        }

        private Known showing(Shot newShot) {
            return new Known(newShot, still);
        }

        private Known prompted(String prompt) {
            return showing(new Shot(
                    shot.description(),
                    prompt,
                    shot.camera(),
                    shot.durationMillis(),
                    shot.narration(),
                    shot.transition()));
        }

        private Known drawn(Media newStill) {
            return new Known(shot, Optional.of(newStill));
        }
    }

    private final Map<SceneId, Known> scenes = new HashMap<>();
    private final List<SceneId> order = new ArrayList<>();

    Optional<Known> find(SceneId id) {
        return Optional.ofNullable(scenes.get(id));
    }

    /// Its place in the film, from 1, which is the number that people know a scene by; 0 when it is not there.
    int placeOf(SceneId id) {
        return order.indexOf(id) + 1;
    }

    void apply(JobEvent event) {
        switch (event) {
            case StoryboardDrafted drafted -> drafted.scenes().forEach(scene -> draft(scene, order.size()));
            case SceneAdded added -> draft(added.scene(), added.index());
            case SceneRemoved removed -> order.remove(removed.sceneId());
            case ScenesReordered reordered -> put(reordered.sceneIds());
            case SceneEdited e -> change(e.sceneId(), scene -> scene.showing(e.shot()));
            case SceneRegenerationRequested e -> change(e.sceneId(), scene -> scene.prompted(e.prompt()));
            case SceneFrameGenerated e -> change(e.sceneId(), scene -> scene.drawn(e.frame()));
            case TakeChosen e -> change(e.sceneId(), scene -> scene.prompted(e.prompt()).drawn(e.still()));
            case StoryboardRestored e -> restore(e.storyboard());
            case StoryboardReopened e -> e.storyboard().ifPresent(this::restore);
            case CutAbandoned e -> restore(e.storyboard());
            case JobEvent _ -> {}
        }
    }

    private void draft(SceneDraft draft, int index) {
        order.add(Math.clamp(index, 0, order.size()), draft.sceneId());
        scenes.put(draft.sceneId(), Known.of(draft));
    }

    private void change(SceneId id, UnaryOperator<Known> change) {
        scenes.computeIfPresent(id, (_, scene) -> change.apply(scene));
    }

    private void restore(Restoration storyboard) {
        storyboard.scenes()
                .forEach(scene -> scenes.put(scene.sceneId(), new Known(scene.shot(), scene.still())));
        put(storyboard.order());
    }

    private void put(List<SceneId> newOrder) {
        order.clear();
        order.addAll(newOrder);
    }
}
