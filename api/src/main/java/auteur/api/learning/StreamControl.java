package auteur.api.learning;

import auteur.api.freshness.Token;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a client tells the stream of learned choices.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({@JsonSubTypes.Type(value = StreamControl.Play.class, name = "Play"),
    @JsonSubTypes.Type(value = StreamControl.Pause.class, name = "Pause"),
    @JsonSubTypes.Type(value = StreamControl.Resume.class, name = "Resume"),
    @JsonSubTypes.Type(value = StreamControl.Seek.class, name = "Seek")})
sealed interface StreamControl {

    /// Begin, or begin anew.
    ///
    /// @param rate how many times as fast as the choices were made; as fast as the client reads when it is missing
    record Play(
            @Nullable Double rate,
            @Nullable Token after,
            @Nullable Token upTo,
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable String director,
            @Nullable String cohort)
            implements
                StreamControl {}

    record Pause() implements StreamControl {}

    /// Go on where it was paused.
    ///
    /// @param rate another rate; the one before when it is missing
    record Resume(@Nullable Double rate) implements StreamControl {}

    /// Go on after another position.
    record Seek(Token after) implements StreamControl {

        public Seek {
            Objects.requireNonNull(after, "after");
        }
    }
}
