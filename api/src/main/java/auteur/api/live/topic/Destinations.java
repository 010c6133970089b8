package auteur.api.live.topic;

import auteur.api.account.Caller;
import auteur.api.live.socket.LiveSocket;
import auteur.api.live.socket.Subscription;
import auteur.api.live.socket.SubscriptionWish;
import auteur.api.live.socket.Topics;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// What can be subscribed to, and by whom. Every other spelling is refused.
@Component
class Destinations implements Topics {

    private final List<Destination> all;
    private final Broadcaster broadcaster;
    private final CatchUp catchUp;

    /// @throws IllegalStateException when two topics are declared under one destination
    Destinations(List<LiveTopic> kinds, Broadcaster broadcaster, CatchUp catchUp) {
        var spellings = kinds.stream().map(LiveTopic::destination).toList();
        if (Set.copyOf(spellings).size() < spellings.size()) {
            throw new IllegalStateException("Two topics have one destination: " + spellings);
        }
        all = kinds.stream().map(Destination::new).toList();
        this.broadcaster = broadcaster;
        this.catchUp = catchUp;
    }

    @Override
    public Optional<Subscription> find(LiveSocket socket, SubscriptionWish wish) {
        var caller = socket.caller();
        return topic(caller, wish.destination())
                .filter(topic -> mayHear(caller, topic)
                        || (wish.after().isPresent() && topic.kind().mayHaveHeard(caller, topic.id())))
                .map(topic -> new Subscriber(this, socket, wish, topic));
    }

    /// What a destination means to a caller.
    Optional<Topic> topic(Caller caller, String spelling) {
        return all.stream().flatMap(destination -> destination.read(caller, spelling).stream()).findFirst();
    }

    boolean mayHear(Caller caller, Topic topic) {
        return topic.kind().mayHear(caller, topic.id());
    }

    void open(Subscriber subscriber) {
        var socket = subscriber.socket();
        if (mayHear(socket.caller(), subscriber.topic())) {
            socket.subscriptions().put(subscriber.wish().id(), subscriber);
            catchUp.open(subscriber);
        } else {
            catchUp.refuse(subscriber);
        }
    }

    void leave(Subscriber subscriber) {
        broadcaster.leave(subscriber);
    }
}
