package auteur.api.live.socket;

import java.util.Optional;

/// What a client wants to hear.
///
/// @param id the client's own name for it
/// @param after the position that it has seen
/// @param epoch the log that it has seen it in, where it says so
public record SubscriptionWish(String id, String destination, Optional<Long> after, Optional<String> epoch) {}
