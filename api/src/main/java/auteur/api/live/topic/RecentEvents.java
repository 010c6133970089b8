package auteur.api.live.topic;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/// The newest events, for clients that come back soon. Whoever has missed more reads the log.
final class RecentEvents {

    private final int most;
    private final ArrayDeque<Delivery> events = new ArrayDeque<>();
    private long floor;

    RecentEvents(int most) {
        this.most = most;
    }

    void begin(long position) {
        events.clear();
        floor = position;
    }

    void add(Delivery delivery) {
        events.addLast(delivery);
        if (events.size() > most) {
            floor = events.removeFirst().position();
        }
    }

    /// Whether all events after a position are here.
    boolean reachBackTo(long position) {
        return position >= floor;
    }

    /// What is for a topic after a position, oldest first.
    List<Delivery> after(long position, Topic topic) {
        var found = new ArrayList<Delivery>();
        var newest = events.descendingIterator();
        while (newest.hasNext()) {
            var delivery = newest.next();
            if (delivery.position() <= position) {
                break;
            }
            if (delivery.isFor(topic)) {
                found.add(delivery);
            }
        }
        return found.reversed();
    }
}
