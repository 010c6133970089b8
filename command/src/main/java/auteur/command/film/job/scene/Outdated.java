package auteur.command.film.job.scene;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/// That a scene's still no longer shows what the scene says.
///
/// @param prompt whether its prompt is out of date as well: it stands as it was written for another description
/// @param because what has changed since the still was asked for, at least one
public record Outdated(boolean prompt, List<Part> because) {

    /// A part of a shot that its still is drawn from.
    public enum Part {
        @JsonProperty("description")
        DESCRIPTION, @JsonProperty("prompt")
        PROMPT, @JsonProperty("camera")
        CAMERA
    }

    public Outdated {
        because = List.copyOf(because);
    }

    static Outdated because(List<Part> changed) {
        return new Outdated(changed.contains(Part.DESCRIPTION) && !changed.contains(Part.PROMPT), changed);
    }
}
