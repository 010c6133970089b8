package auteur.api.live.socket;

import org.jspecify.annotations.Nullable;

/// A frame that waits for its socket.
public final class Outgoing {

    private final String head;
    private final @Nullable Object work;
    private Payload payload;

    /// @param head what differs from subscriber to subscriber
    /// @param work of which only the newest frame matters; null for what must not be left out
    public Outgoing(String head, Payload payload, @Nullable Object work) {
        this.head = head;
        this.payload = payload;
        this.work = work;
    }

    static Outgoing of(String text) {
        return new Outgoing("", new Payload(text, text.length(), null), null);
    }

    /// Whether it tells a subscriber something.
    boolean isMessage() {
        return !head.isEmpty();
    }

    @Nullable
    Object work() {
        return work;
    }

    Payload payload() {
        return payload;
    }

    void replace(Payload newer) {
        payload = newer;
    }

    int length() {
        return head.length() + payload.length();
    }

    String text() {
        return payload.behind(head);
    }
}
