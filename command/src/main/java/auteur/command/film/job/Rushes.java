package auteur.command.film.job;

import auteur.command.asset.AssetId;
import auteur.command.asset.Media;
import auteur.command.film.job.scene.Basis;
import auteur.command.film.job.scene.Outdated;
import auteur.command.film.job.scene.SceneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// What the crew was asked for and has brought, used or not. That of removed scenes stays, for a scene may come back.
///
/// @param clips of each scene, by the [Scene#fingerprint(Look)] of what they show
/// @param takes of each scene that were ever asked for, in their order
/// @param delivered the stills and review copies that were brought
record Rushes(
        Map<SceneId, Map<String, Media>> clips, Map<SceneId, List<Take>> takes, Set<AssetId> delivered) {

    static final Rushes NONE = new Rushes(Map.of(), Map.of(), Set.of());

    Rushes {
        clips = Map.copyOf(clips);
        takes = Map.copyOf(takes);
        delivered = Set.copyOf(delivered);
    }

    Optional<Media> clip(Scene scene, Look look) {
        return Optional.ofNullable(
                clips.getOrDefault(scene.sceneId(), Map.of()).get(scene.fingerprint(look)));
    }

    Optional<Take> take(SceneId scene, int number) {
        return takesOf(scene).stream().filter(take -> take.number() == number).findFirst();
    }

    /// Whether the scene's still no longer shows what the scene says.
    Optional<Outdated> outdated(Scene scene) {
        return take(scene.sceneId(), scene.take())
                .flatMap(take -> Basis.of(take.shot()).against(Basis.of(scene.shot())));
    }

    /// What the scene's next take is drawn from unless its creator says otherwise.
    String renewedPrompt(Scene scene) {
        return take(scene.sceneId(), scene.take())
                .map(take -> RenewedPrompt.of(take.shot(), scene.shot()))
                .orElse(scene.shot().prompt());
    }

    /// The number of the take that is asked for next; none is given twice.
    int nextTake(SceneId scene) {
        return takesOf(scene).stream().mapToInt(Take::number).max().orElse(-1) + 1;
    }

    Rushes withClip(SceneId scene, String fingerprint, Media clip) {
        var ofScene = new HashMap<>(clips.getOrDefault(scene, Map.of()));
        ofScene.put(fingerprint, clip);
        var all = new HashMap<>(clips);
        all.put(scene, Map.copyOf(ofScene));
        return new Rushes(all, takes, delivered);
    }

    Rushes asking(Scene scene) {
        var more = Stream.concat(takesOf(scene.sceneId()).stream(), Stream.of(Take.asked(scene)));
        return withTakes(scene.sceneId(), more.toList());
    }

    Rushes failing(SceneId scene, int take, String reason) {
        return withTake(scene, take, asked -> asked.failed(reason));
    }

    Rushes bringing(SceneId scene, int take, Media still) {
        return bringing(still).withTake(scene, take, asked -> asked.drawn(still));
    }

    /// A still of which nobody knows the take.
    Rushes bringing(Media still) {
        var all = new HashSet<>(delivered);
        all.add(still.assetId());
        return new Rushes(clips, takes, all);
    }

    private List<Take> takesOf(SceneId scene) {
        return takes.getOrDefault(scene, List.of());
    }

    private Rushes withTake(SceneId scene, int number, UnaryOperator<Take> change) {
        return withTakes(
                scene,
                takesOf(scene).stream()
                        .map(take -> take.number() == number ? change.apply(take) : take)
                        .toList());
    }

    private Rushes withTakes(SceneId scene, List<Take> changed) {
        var all = new HashMap<>(takes);
        all.put(scene, changed);
        return new Rushes(clips, all, delivered);
    }
}
