package auteur.api.live.socket;

import auteur.api.freshness.Token;
import java.util.Optional;

/// What a client wants to hear.
///
/// @param id the client's own name for it
/// @param after what it has seen last
public record SubscriptionWish(String id, String destination, Optional<Token> after) {}
