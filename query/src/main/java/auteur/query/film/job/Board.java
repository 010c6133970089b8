package auteur.query.film.job;

import auteur.command.film.job.JobEvent;
import auteur.command.film.job.JobEvent.*;
import auteur.command.film.job.Restoration;
import auteur.command.film.job.scene.Basis;
import auteur.command.film.job.scene.SceneId;
import auteur.query.AssetUrls;
import auteur.query.film.job.JobView.SceneView;
import auteur.query.film.job.JobView.TakeView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/// The storyboard.
///
/// @param scenes as they follow each other in the film
/// @param takes as [JobView] has them
/// @param takesAsked as [JobView] has them
record Board(List<SceneView> scenes, Map<UUID, List<TakeView>> takes, Map<UUID, Map<Integer, Basis>> takesAsked) {

    static final Board EMPTY = new Board(List.of(), Map.of(), Map.of());

    static Board of(JobView view) {
        return new Board(view.scenes(), view.takes(), view.takesAsked());
    }

    Board after(JobEvent event) {
        var asked = AskedFold.after(takesAsked, scenes, event);
        var placed = new ArrayList<SceneView>();
        for (var scene : scenesAfter(event)) {
            placed.add(SceneFold.at(scene, placed.size(), AskedFold.outdated(scene, asked)));
        }
        return new Board(List.copyOf(placed), TakeFold.after(takes, event), asked);
    }

    /// The playing time of the film.
    int filmMillis() {
        var sum = 0;
        for (var i = 0; i < scenes.size(); i++) {
            var isLast = i == scenes.size() - 1;
            sum += scenes.get(i).durationMillis()
                    - (isLast ? 0 : scenes.get(i).transition().overlapMillis());
        }
        return sum;
    }

    private List<SceneView> scenesAfter(JobEvent event) {
        return switch (event) {
            case StoryboardDrafted drafted -> drafted.scenes().stream().map(SceneFold::drafted).toList();
            case SceneAct act -> scenesAfter(act);
            case SceneFrameGenerated e ->
                with(e.sceneId(), scene -> SceneFold.drawn(scene, AssetUrls.of(e.frame())));
            case SceneGenerationFailed e -> with(e.sceneId(), scene -> SceneFold.failed(scene, e.reason()));
            case StoryboardApproved approved ->
                scenes.stream()
                        .map(scene -> SceneFold.rendered(
                                scene, !approved.toRender().contains(new SceneId(scene.id()))))
                        .toList();
            case SceneRendered e -> with(e.sceneId(), scene -> SceneFold.rendered(scene, true));
            case StoryboardRestored e -> restored(e.storyboard());
            case StoryboardReopened reopened -> reopened.storyboard().map(this::restored).orElse(scenes);
            case CutAbandoned abandoned -> restored(abandoned.storyboard());
            case JobCancelled _ -> scenes.stream().map(SceneFold::cancelled).toList();
            case AlternateKept _,FilmAssembled _,CutNamed _ -> scenes;
            case JobCourse _,PitchingEvent _,ReviewEvent _ -> scenes;
        };
    }

    private List<SceneView> scenesAfter(SceneAct act) {
        return switch (act) {
            case SceneEdited e -> with(e.sceneId(), scene -> SceneFold.edited(scene, e.shot()));
            case SceneAdded added -> {
                var more = new ArrayList<>(scenes);
                more.add(added.index(), SceneFold.drafted(added.scene()));
                yield more;
            }
            case SceneRemoved removed ->
                scenes.stream()
                        .filter(scene -> !scene.id().equals(removed.sceneId().value()))
                        .toList();
            case ScenesReordered reordered ->
                reordered.sceneIds().stream().map(SceneId::value).map(this::scene).toList();
            case CharacterLocked e -> with(e.sceneId(), scene -> SceneFold.locked(scene, true));
            case CharacterUnlocked e -> with(e.sceneId(), scene -> SceneFold.locked(scene, false));
            case SceneRegenerationRequested e ->
                with(e.sceneId(), scene -> SceneFold.retaken(scene, e.take(), e.prompt()));
            case TakeChosen e ->
                with(e.sceneId(), scene -> SceneFold.taken(scene, e.take(), e.prompt(), AssetUrls.of(e.still())));
        };
    }

    private List<SceneView> restored(Restoration storyboard) {
        return storyboard.order().stream()
                .map(id -> storyboard.find(id).map(SceneFold::restored).orElseGet(() -> scene(id.value())))
                .toList();
    }

    private List<SceneView> with(SceneId id, UnaryOperator<SceneView> change) {
        return scenes.stream()
                .map(scene -> scene.id().equals(id.value()) ? change.apply(scene) : scene)
                .toList();
    }

    private SceneView scene(UUID id) {
        return scenes.stream()
                .filter(scene -> scene.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Scene " + id + " was never added"));
    }
}
