package auteur.api.live.socket;

import auteur.command.UserId;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// The open sockets of this node.
@Component
public class LiveSockets {

    private final Set<LiveSocket> all = ConcurrentHashMap.newKeySet();
    private final Map<UserId, Integer> counts = new ConcurrentHashMap<>();
    private final LiveMeters meters;

    LiveSockets(LiveMeters meters) {
        this.meters = meters;
    }

    /// Answers how many the user has open now.
    int add(LiveSocket socket) {
        all.add(socket);
        meters.opened();
        return counts.merge(userOf(socket), 1, Integer::sum);
    }

    void remove(LiveSocket socket) {
        if (all.remove(socket)) {
            meters.closed();
            counts.computeIfPresent(userOf(socket), (_, count) -> count == 1 ? null : count - 1);
        }
        socket.closed();
        socket.subscriptions().values().forEach(Subscription::end);
        socket.subscriptions().clear();
    }

    /// What each open socket gets of what all may have together.
    public long shareOf(long all, long most) {
        return Math.min(most, all / Math.max(1, meters.openSockets()));
    }

    Collection<LiveSocket> all() {
        return Collections.unmodifiableCollection(all);
    }

    public void endAll(Ending reason) {
        all.forEach(socket -> socket.end(reason));
    }

    private static UserId userOf(LiveSocket socket) {
        return socket.listener().caller().id();
    }
}
