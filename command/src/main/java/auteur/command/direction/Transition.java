package auteur.command.direction;

import com.fasterxml.jackson.annotation.JsonProperty;

/// How a scene gives way to the next. The last scene's transition is not used.
public enum Transition {
    @JsonProperty("cut")
    CUT(0), @JsonProperty("dissolve")
    DISSOLVE(500), @JsonProperty("fade_black")
    FADE_BLACK(500), @JsonProperty("wipe_left")
    WIPE_LEFT(500), @JsonProperty("slide_left")
    SLIDE_LEFT(500);

    private final int overlapMillis;

    Transition(int overlapMillis) {
        this.overlapMillis = overlapMillis;
    }

    /// For how long both scenes are seen, in milliseconds; the film is that much shorter.
    public int overlapMillis() {
        return overlapMillis;
    }
}
