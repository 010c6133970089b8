package auteur.api.learning;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// What the stream of learned choices tells a client. What does not belong to a type of frame is left out.
///
/// @param after the position of the last choice that was sent
/// @param token the same as a token
/// @param upTo the last position of the range
/// @param detail why a control was refused
/// @param choice for a frame of type `Choice`
@JsonInclude(JsonInclude.Include.NON_NULL)
record StreamFrame(
        String type, @Nullable Long after, @Nullable String token, @Nullable Long upTo, @Nullable String detail,
        @Nullable ChoiceLine choice) {}
