package auteur.api.learning;

import org.jspecify.annotations.Nullable;

/// What the stream of learned choices tells a client.
///
/// @param after the position of the last choice that was sent
/// @param upTo the last position of the range
/// @param detail why a control was refused
/// @param choice for a frame of type `Choice`
record StreamFrame(
        String type, long after, long upTo, @Nullable String detail, @Nullable ChoiceLine choice) {}
