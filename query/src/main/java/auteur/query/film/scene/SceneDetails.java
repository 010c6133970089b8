package auteur.query.film.scene;

import auteur.command.direction.CameraMove;
import auteur.command.direction.Transition;
import auteur.command.film.job.scene.Shot;
import com.fasterxml.jackson.annotation.JsonProperty;

/// What else is known of a scene: the `metadata` column.
///
/// @param number as on the slate
record SceneDetails(
        int number,
        CameraMove camera,
        @JsonProperty("duration_ms") int durationMillis,
        String narration,
        Transition transition) {

    static SceneDetails of(int number, Shot shot) {
        return new SceneDetails(number, shot.camera(), shot.durationMillis(), shot.narration(), shot.transition());
    }
}
