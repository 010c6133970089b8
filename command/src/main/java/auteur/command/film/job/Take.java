package auteur.command.film.job;

import auteur.command.asset.Media;
import auteur.command.film.job.scene.SceneStatus;
import auteur.command.film.job.scene.Shot;
import java.util.Optional;

/// A still of a scene that was asked for, and what came of it.
///
/// @param number from 0; never given twice to a scene
/// @param crop the take whose crop of the picture it shows
/// @param shot as it was when the take was asked for
/// @param failure in words for the creator
record Take(int number, int crop, Shot shot, Optional<Media> still, Optional<String> failure) {

    static Take asked(Scene scene) {
        return new Take(scene.take(), scene.crop(), scene.shot(), Optional.empty(), Optional.empty());
    }

    Take drawn(Media brought) {
        return new Take(number, crop, shot, Optional.of(brought), Optional.empty());
    }

    Take failed(String reason) {
        return new Take(number, crop, shot, still, Optional.of(reason));
    }

    SceneStatus status() {
        if (still.isPresent()) {
            return SceneStatus.COMPLETE;
        }
        return failure.isPresent() ? SceneStatus.FAILED : SceneStatus.GENERATING;
    }
}
