package auteur.command.direction;

import com.fasterxml.jackson.annotation.JsonProperty;

/// How the camera moves through a scene.
public enum CameraMove {
    @JsonProperty("static")
    STATIC, @JsonProperty("push_in")
    PUSH_IN, @JsonProperty("pull_out")
    PULL_OUT, @JsonProperty("pan_left")
    PAN_LEFT, @JsonProperty("pan_right")
    PAN_RIGHT, @JsonProperty("tilt_up")
    TILT_UP, @JsonProperty("tilt_down")
    TILT_DOWN, @JsonProperty("drift")
    DRIFT
}
