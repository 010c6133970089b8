package auteur.infra.eventstore;

import auteur.infra.eventstore.read.LogTail;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Follows the log on a node, through all that happens to it, and remembers what it was shown.
final class Witness implements AutoCloseable {

    private final Map<Long, String> seen = new ConcurrentHashMap<>();
    private final LogTail tail;

    Witness(LogNode node) {
        tail = new LogTail(node.store(), node.head());
        tail.follow(_ -> {}, event -> seen.put(event.position(), event.stream()));
    }

    /// The streams of events by their positions.
    Map<Long, String> seen() {
        return Map.copyOf(seen);
    }

    @Override
    public void close() {
        tail.destroy();
    }
}
