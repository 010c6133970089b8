package auteur.api.live.socket;

import java.util.Optional;

/// What sockets can hear.
public interface Topics {

    /// Empty when there is nothing that the socket's listener may hear, or may know to have heard once.
    Optional<Subscription> find(LiveSocket socket, SubscriptionWish wish);
}
