package auteur.api.live.topic;

import auteur.api.live.socket.Ending;
import auteur.api.live.socket.LiveMeters;
import auteur.api.live.socket.LiveProperties;
import auteur.api.live.socket.Payload;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Hands what this node hears to the sockets that have subscribed to it. A subscription joins between two events, never during one,
/// so it begins at an exact position.
@Component
class Broadcaster {

    /// How many missed events are sent while everybody else waits.
    private static final int FEW = 32;

    private static final long NOT_BEGUN = -1;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final Map<Topic, Set<Subscriber>> subscribers = new HashMap<>();
    private final RecentEvents recent;
    private final LiveMeters meters;
    private long position = NOT_BEGUN;

    Broadcaster(LiveProperties limits, LiveMeters meters) {
        this.recent = new RecentEvents(limits.remembered());
        this.meters = meters;
    }

    /// From here on everything is heard. Clients that were told more are told of what the log has lost: they come back, and begin again.
    void begin(long logPosition) {
        lock.lock();
        try {
            recent.begin(logPosition);
            position = logPosition;
            subscribers.values().stream().flatMap(Set::stream).filter(one -> one.heard() > logPosition).forEach(
                    ahead -> ahead.socket().end(Ending.INTERRUPTED));
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Passes what nobody listens to.
    void pass(long logPosition) {
        lock.lock();
        try {
            position = logPosition;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void push(Delivery delivery) {
        lock.lock();
        try {
            position = delivery.position();
            recent.add(delivery);
            delivery.topics().forEach(topic -> send(topic, delivery));
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Sends what is not an event.
    ///
    /// @param work of which only the newest matters
    void send(Topic topic, Payload payload, Object work) {
        lock.lock();
        try {
            subscribersOf(topic).forEach(subscription -> subscription.send(payload, work));
        } finally {
            lock.unlock();
        }
    }

    Set<Subscriber> listeningTo(Topic topic) {
        lock.lock();
        try {
            return Set.copyOf(subscribersOf(topic));
        } finally {
            lock.unlock();
        }
    }

    /// Ends all subscriptions to a topic.
    void close(Topic topic, Payload farewell) {
        lock.lock();
        try {
            for (var subscription : List.copyOf(subscribersOf(topic))) {
                subscription.send(farewell);
                subscription.socket().subscriptions().remove(subscription.wish().id(), subscription);
                leave(subscription);
            }
        } finally {
            lock.unlock();
        }
    }

    /// How far a subscription has come on its way to the live events.
    ///
    /// @param missed what comes next and is remembered
    /// @param upTo where to read the log to when nothing is
    record Step(boolean isLive, List<Delivery> missed, long upTo) {}

    /// Sends the little that was missed after a position and everything from now on; or tells what has to be sent before.
    ///
    /// @param first goes ahead of both, if the subscription becomes live; null for none
    Step join(Subscriber subscription, long after, @Nullable Payload first) {
        lock.lock();
        try {
            if (!recent.reachBackTo(after)) {
                return new Step(false, List.of(), position);
            }
            if (after > position) {
                // The log has lost what this one was sent while it caught up.
                subscription.socket().end(Ending.INTERRUPTED);
                return new Step(true, List.of(), position);
            }
            var missed = recent.after(after, subscription.topic());
            if (missed.size() > FEW) {
                return new Step(false, missed, position);
            }
            if (first != null) {
                subscription.tell(after, first);
            }
            missed.forEach(delivery -> subscription.tell(delivery.position(), delivery.late()));
            enter(subscription);
            return new Step(true, missed, position);
        } finally {
            lock.unlock();
        }
    }

    void leave(Subscriber subscription) {
        lock.lock();
        try {
            subscription.hearNoMore();
            var others = subscribers.get(subscription.topic());
            if (others != null && others.remove(subscription)) {
                meters.unsubscribed();
                if (others.isEmpty()) {
                    subscribers.remove(subscription.topic());
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /// Waits until this node has heard of a position, and answers where it stands.
    long awaitPosition(long wanted, Duration limit) throws InterruptedException {
        var left = limit.toNanos();
        lock.lockInterruptibly();
        try {
            while (position < wanted && left > 0) {
                left = moved.awaitNanos(left);
            }
            return position;
        } finally {
            lock.unlock();
        }
    }

    long position() {
        lock.lock();
        try {
            return position;
        } finally {
            lock.unlock();
        }
    }

    private void enter(Subscriber subscription) {
        if (!subscription.isOver()
                && subscribers.computeIfAbsent(subscription.topic(), _ -> new LinkedHashSet<>()).add(subscription)) {
            meters.subscribed();
        }
    }

    private void send(Topic topic, Delivery delivery) {
        var listening = subscribersOf(topic);
        if (!listening.isEmpty()) {
            var payload = delivery.payload();
            listening.forEach(subscription -> subscription.tell(delivery.position(), payload));
        }
    }

    private Set<Subscriber> subscribersOf(Topic topic) {
        return subscribers.getOrDefault(topic, Set.of());
    }
}
