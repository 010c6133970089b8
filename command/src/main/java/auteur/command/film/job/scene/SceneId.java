package auteur.command.film.job.scene;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonCreator.Mode;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/// Identifies a scene within its job, whatever its place in the storyboard.
public record SceneId(@JsonValue UUID value) {

    @JsonCreator(mode = Mode.DELEGATING)
    public SceneId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
