package auteur.api.live;

import org.jspecify.annotations.Nullable;

/// One socket's wish to hear a topic.
final class Subscription {

    private final LiveSocket socket;
    private final String id;
    private final Topic topic;
    private final String head;
    private volatile boolean isOver;

    Subscription(LiveSocket socket, String id, String destination, Topic topic) {
        this.socket = socket;
        this.id = id;
        this.topic = topic;
        head = "MESSAGE\nsubscription:%s\ndestination:%s\n".formatted(StompEscapes.write(id),
                StompEscapes.write(destination));
    }

    LiveSocket socket() {
        return socket;
    }

    String id() {
        return id;
    }

    Topic topic() {
        return topic;
    }

    boolean isOver() {
        return isOver;
    }

    void end() {
        isOver = true;
    }

    void send(Payload payload) {
        socket.send(new Outgoing(head, payload, null));
    }

    /// Sends what takes the place of an earlier frame about the same work if that one still waits.
    void send(Payload payload, @Nullable Object work) {
        socket.send(new Outgoing(head, payload, work == null ? null : new Work(id, work)));
    }

    private record Work(String subscription, Object work) {}
}
