package auteur.api.live.topic;

import auteur.api.live.socket.Payload;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A committed event on its way to whoever listens. It is encoded when somebody does, and once.
final class Delivery {

    private final long position;
    private final List<Topic> topics;
    private final Supplier<Payload> encoding;
    private @Nullable Payload payload;
    private @Nullable Payload late;

    Delivery(long position, List<Topic> topics, Supplier<Payload> encoding) {
        this.position = position;
        this.topics = topics;
        this.encoding = encoding;
    }

    long position() {
        return position;
    }

    List<Topic> topics() {
        return topics;
    }

    boolean isFor(Topic topic) {
        return topics.contains(topic);
    }

    synchronized Payload payload() {
        if (payload == null) {
            payload = encoding.get();
        }
        return payload;
    }

    /// For whoever missed it.
    synchronized Payload late() {
        if (late == null) {
            late = payload().late();
        }
        return late;
    }
}
