package auteur.query.film.job;

import auteur.command.film.job.JobEvent;
import auteur.command.film.job.JobEvent.*;
import auteur.command.film.job.scene.Basis;
import auteur.command.film.job.scene.Outdated;
import auteur.command.film.job.scene.SceneDraft;
import auteur.query.film.job.JobView.SceneView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/// Remembers what each take of each scene was to be drawn from, to tell which stills are out of date.
final class AskedFold {

    private AskedFold() {}

    static Map<UUID, Map<Integer, Basis>> after(
            Map<UUID, Map<Integer, Basis>> before, List<SceneView> scenes, JobEvent event) {
        var asked = new TreeMap<>(before);
        switch (event) {
            case StoryboardDrafted drafted -> drafted.scenes().forEach(scene -> ask(asked, scene));
            case SceneAdded added -> ask(asked, added.scene());
            case SceneRegenerationRequested e -> scenes.stream()
                    .filter(scene -> scene.id().equals(e.sceneId().value()))
                    .forEach(scene -> ask(
                            asked, scene.id(), e.take(), Basis.of(scene.description(), e.prompt(), scene.camera())));
            case JobEvent _ -> {
                return before;
            }
        }
        return asked;
    }

    /// Whether the still that a scene shows, or waits for, no longer shows what the scene says.
    static Optional<Outdated> outdated(SceneView scene, Map<UUID, Map<Integer, Basis>> asked) {
        return Optional.ofNullable(asked.getOrDefault(scene.id(), Map.of()).get(scene.regenerationCount()))
                .flatMap(basis -> basis.against(Basis.of(scene.description(), scene.prompt(), scene.camera())));
    }

    private static void ask(Map<UUID, Map<Integer, Basis>> asked, SceneDraft draft) {
        var shot = draft.shot();
        ask(asked, draft.sceneId().value(), 0, Basis.of(shot.description(), shot.prompt(), shot.camera()));
    }

    private static void ask(Map<UUID, Map<Integer, Basis>> asked, UUID scene, int take, Basis basis) {
        var takes = new TreeMap<>(asked.getOrDefault(scene, Map.of()));
        takes.put(take, basis);
        asked.put(scene, takes);
    }
}
