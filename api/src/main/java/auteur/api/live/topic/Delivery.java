package auteur.api.live.topic;

import auteur.api.live.socket.Payload;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A committed event of a job on its way to whoever listens. It is encoded when somebody does, and once.
final class Delivery {

    private final long position;
    private final Topic.OfJob job;
    private final Optional<Topic.OfUser> creator;
    private final Supplier<Payload> encoding;
    private @Nullable Payload payload;
    private @Nullable Payload late;

    Delivery(long position, Topic.OfJob job, Optional<Topic.OfUser> creator, Supplier<Payload> encoding) {
        this.position = position;
        this.job = job;
        this.creator = creator;
        this.encoding = encoding;
    }

    long position() {
        return position;
    }

    Topic.OfJob job() {
        return job;
    }

    Optional<Topic.OfUser> creator() {
        return creator;
    }

    boolean isFor(Topic topic) {
        return job.equals(topic) || creator.filter(topic::equals).isPresent();
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
