package auteur.api.live.topic;

import auteur.api.account.Caller;
import auteur.api.freshness.Token;
import auteur.api.live.socket.LiveSocket;
import auteur.api.live.socket.Outgoing;
import auteur.api.live.socket.Payload;
import auteur.api.live.socket.StompEscapes;
import auteur.api.live.socket.Subscription;
import auteur.api.live.socket.SubscriptionWish;
import org.jspecify.annotations.Nullable;

/// A socket that hears a topic.
final class Subscriber implements Subscription {

    private final Destinations destinations;
    private final LiveSocket socket;
    private final SubscriptionWish wish;
    private final Topic topic;
    private final String head;
    private volatile long heard;
    private volatile boolean isOver;

    Subscriber(Destinations destinations, LiveSocket socket, SubscriptionWish wish, Topic topic) {
        this.destinations = destinations;
        this.socket = socket;
        this.wish = wish;
        this.topic = topic;
        heard = wish.after().map(Token::place).orElse(0L);
        head = "MESSAGE\nsubscription:%s\ndestination:%s\n".formatted(StompEscapes.write(wish.id()),
                StompEscapes.write(wish.destination()));
    }

    @Override
    public void open() {
        destinations.open(this);
    }

    @Override
    public boolean mayBeHeardBy(Caller caller) {
        return destinations.mayHear(caller, topic);
    }

    @Override
    public void end() {
        destinations.leave(this);
    }

    LiveSocket socket() {
        return socket;
    }

    SubscriptionWish wish() {
        return wish;
    }

    Topic topic() {
        return topic;
    }

    boolean isOver() {
        return isOver;
    }

    void hearNoMore() {
        isOver = true;
    }

    /// The last position that the client was told; where it begins while it was told none.
    long heard() {
        return heard;
    }

    /// Sends what tells the client of a position.
    void tell(long position, Payload payload) {
        heard = position;
        send(payload);
    }

    void send(Payload payload) {
        socket.send(new Outgoing(head, payload, null));
    }

    /// Sends what takes the place of an earlier frame about the same work if that one still waits.
    void send(Payload payload, @Nullable Object work) {
        socket.send(new Outgoing(head, payload, work == null ? null : new Work(wish.id(), work)));
    }

    private record Work(String subscription, Object work) {}
}
