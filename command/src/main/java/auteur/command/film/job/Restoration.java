package auteur.command.film.job;

import auteur.command.film.job.scene.SceneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// How a storyboard becomes again what it was.
///
/// @param order all its scenes, in the order of the film
/// @param scenes those that are changed by it, or come back, as they are to be
public record Restoration(List<SceneId> order, List<RestoredScene> scenes) {

    public Restoration {
        order = List.copyOf(order);
        scenes = List.copyOf(scenes);
    }

    /// What makes the storyboard of a production the given one. What the crew has brought for a take since counts: a still
    /// that was awaited then and is there now is not awaited again.
    static Restoration of(List<Scene> storyboard, Production made) {
        var standing = new HashSet<>(made.storyboard());
        var changed = storyboard.stream()
                .map(scene -> asItCameOut(scene, made))
                .filter(scene -> !standing.contains(scene))
                .map(scene -> RestoredScene.of(scene, made))
                .toList();
        return new Restoration(storyboard.stream().map(Scene::sceneId).toList(), changed);
    }

    boolean changesNothingOf(Production made) {
        return scenes.isEmpty()
                && made.storyboard().stream().map(Scene::sceneId).toList().equals(order);
    }

    /// The scene as it is to be, if it changes.
    public Optional<RestoredScene> find(SceneId id) {
        return scenes.stream().filter(scene -> scene.sceneId().equals(id)).findFirst();
    }

    private static Scene asItCameOut(Scene scene, Production made) {
        return made.rushes().take(scene.sceneId(), scene.take()).map(scene::asOf).orElse(scene);
    }
}
