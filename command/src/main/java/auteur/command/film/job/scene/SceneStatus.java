package auteur.command.film.job.scene;

import com.fasterxml.jackson.annotation.JsonProperty;

/// Where the still of a scene stands.
public enum SceneStatus {
    @JsonProperty("pending")
    PENDING, @JsonProperty("generating")
    GENERATING, @JsonProperty("complete")
    COMPLETE, @JsonProperty("failed")
    FAILED
}
