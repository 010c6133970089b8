package auteur.infra.eventstore;

import auteur.infra.eventstore.read.LogTail;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// Follows the log on a node, through all that happens to it, and remembers what it was shown.
final class Witness implements AutoCloseable {

    private final Map<Long, String> seen = new ConcurrentHashMap<>();
    private final List<Long> beginnings = new CopyOnWriteArrayList<>();
    private final LogTail tail;

    Witness(LogNode node) {
        tail = new LogTail(node.store(), node.head());
        tail.follow(this::begin, event -> seen.put(event.position(), event.stream()));
    }

    private void begin(long position) {
        beginnings.add(position);
        seen.keySet().removeIf(known -> known > position);
    }

    /// The positions after which it was told to listen, the first of them when it came.
    List<Long> beginnings() {
        return List.copyOf(beginnings);
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
