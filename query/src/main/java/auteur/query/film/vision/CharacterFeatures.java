package auteur.query.film.vision;

import auteur.command.film.job.JobEvent.DirectorsPitched;
import auteur.command.film.job.Restoration;
import auteur.command.film.job.scene.SceneId;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/// What stays the same from scene to scene: the `character_features` column.
///
/// @param palette dominant colours of the picture as `#rrggbb`
/// @param lockedScenes the scenes whose subject keeps its crop
record CharacterFeatures(
        String summary,
        List<String> palette,
        @JsonProperty("locked_scenes") SortedSet<UUID> lockedScenes) {

    static CharacterFeatures of(DirectorsPitched pitched) {
        return new CharacterFeatures(pitched.summary(), pitched.analysis().palette(), new TreeSet<>());
    }

    CharacterFeatures with(SceneId scene) {
        var locked = new TreeSet<>(lockedScenes);
        locked.add(scene.value());
        return new CharacterFeatures(summary, palette, locked);
    }

    CharacterFeatures after(Restoration storyboard) {
        var locked = new TreeSet<>(lockedScenes);
        storyboard.scenes().forEach(scene -> {
            if (scene.characterLocked()) {
                locked.add(scene.sceneId().value());
            } else {
                locked.remove(scene.sceneId().value());
            }
        });
        locked.retainAll(storyboard.order().stream().map(SceneId::value).toList());
        return new CharacterFeatures(summary, palette, locked);
    }

    CharacterFeatures without(SceneId scene) {
        var locked = new TreeSet<>(lockedScenes);
        locked.remove(scene.value());
        return new CharacterFeatures(summary, palette, locked);
    }
}
