package auteur.command.film.job;

import auteur.command.asset.Media;
import auteur.command.film.job.scene.SceneId;
import auteur.command.film.job.scene.SceneStatus;
import auteur.command.film.job.scene.Shot;
import java.util.Optional;

/// A scene as it is to be again.
///
/// @param still the newest finished one, of this take or of an earlier
/// @param failure why the take could not be drawn, in words for the creator
/// @param rendered whether there is a clip that shows it so
public record RestoredScene(
        SceneId sceneId,
        int number,
        Shot shot,
        int take,
        int crop,
        boolean characterLocked,
        SceneStatus status,
        Optional<Media> still,
        Optional<String> failure,
        boolean rendered) {

    static RestoredScene of(Scene scene, Production made) {
        var failure = made.rushes()
                .take(scene.sceneId(), scene.take())
                .filter(_ -> scene.status() == SceneStatus.FAILED)
                .flatMap(Take::failure);
        return new RestoredScene(
                scene.sceneId(),
                scene.number(),
                scene.shot(),
                scene.take(),
                scene.crop(),
                scene.characterLocked(),
                scene.status(),
                scene.frame(),
                failure,
                made.clipOf(scene).isPresent());
    }

    Scene scene() {
        return new Scene(sceneId, number, shot, take, crop, characterLocked, status, still);
    }
}
