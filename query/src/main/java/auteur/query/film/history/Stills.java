package auteur.query.film.history;

import auteur.command.asset.Media;
import auteur.command.film.job.JobEvent;
import auteur.command.film.job.JobEvent.*;
import auteur.command.film.job.scene.SceneId;
import auteur.query.AssetUrls;
import auteur.query.film.history.ScenesSoFar.Known;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Finds the picture that belongs to an event, once the scenes have taken it in.
final class Stills {

    private final ScenesSoFar scenes;
    private final Map<Integer, Media> thumbnails = new HashMap<>();

    Stills(ScenesSoFar scenes) {
        this.scenes = scenes;
    }

    Optional<String> of(JobEvent event) {
        return picture(event).map(AssetUrls::of);
    }

    private Optional<Media> picture(JobEvent event) {
        return switch (event) {
            case JobStarted started -> Optional.of(started.source());
            case DirectorsPitched pitched -> pitched.remastered();
            case SceneEdited e -> still(e.sceneId());
            case SceneRemoved e -> still(e.sceneId());
            case CharacterLocked e -> still(e.sceneId());
            case CharacterUnlocked e -> still(e.sceneId());
            case SceneRegenerationRequested e -> still(e.sceneId());
            case SceneFrameGenerated e -> Optional.of(e.frame());
            case AlternateKept e -> Optional.of(e.media());
            case TakeChosen e -> Optional.of(e.still());
            case StoryboardRestored e ->
                e.storyboard().scenes().size() == 1
                        ? still(e.storyboard().scenes().getFirst().sceneId())
                        : Optional.empty();
            case SceneRendered e -> still(e.sceneId());
            case FilmAssembled e -> {
                thumbnails.put(e.cut(), e.film().thumbnail());
                yield Optional.of(e.film().thumbnail());
            }
            case CutNamed e -> thumbnail(e.cut());
            case CutAbandoned e -> thumbnail(e.backTo());
            case DirectorSelected _,JobCancelled _,JobFailed _,JobRetried _,JobDeleted _ -> Optional.empty();
            case StoryboardDrafted _,SceneAdded _,ScenesReordered _,SceneGenerationFailed _ -> Optional.empty();
            case StoryboardApproved _,ReviewEvent _,StoryboardReopened _ -> Optional.empty();
        };
    }

    private Optional<Media> still(SceneId id) {
        return scenes.find(id).flatMap(Known::still);
    }

    private Optional<Media> thumbnail(int cut) {
        return Optional.ofNullable(thumbnails.get(cut));
    }
}
