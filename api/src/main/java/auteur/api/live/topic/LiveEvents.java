package auteur.api.live.topic;

import auteur.api.access.Access;
import auteur.api.live.socket.Ending;
import auteur.api.live.socket.LiveSockets;
import auteur.api.live.topic.Frame.Ended;
import auteur.query.Recorded;
import auteur.query.log.EventLog;
import auteur.query.log.EventTail;
import java.util.List;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Sends every committed event to whoever listens, in the order of the log.
@Component
class LiveEvents implements SmartLifecycle {

    private final EventTail tail;
    private final EventLog log;
    private final Deliveries deliveries;
    private final Broadcaster broadcaster;
    private final Access access;
    private final Payloads payloads;
    private final LiveSockets sockets;
    private String epoch = "";
    private volatile boolean isRunning;

    LiveEvents(
            EventTail tail,
            EventLog log,
            Deliveries deliveries,
            Broadcaster broadcaster,
            Access access,
            Payloads payloads,
            LiveSockets sockets) {
        this.tail = tail;
        this.log = log;
        this.deliveries = deliveries;
        this.broadcaster = broadcaster;
        this.access = access;
        this.payloads = payloads;
        this.sockets = sockets;
    }

    @Override
    public void start() {
        tail.follow(this::begin, this::push);
        isRunning = true;
    }

    @Override
    public void stop() {
        isRunning = false;
    }

    @Override
    public boolean isRunning() {
        return isRunning;
    }

    /// What was known of the log may be lost.
    private void begin(long position) {
        access.forget();
        broadcaster.begin(position);
    }

    private void push(Recorded<?> recorded) {
        try {
            var delivery = deliveries.of(recorded, epochOf(recorded));
            delivery.ifPresentOrElse(broadcaster::push, () -> broadcaster.pass(recorded.position()));
            access.heed(recorded);
            delivery.ifPresent(delivered -> endAfter(recorded, delivered.topics()));
        } catch (RuntimeException e) {
            // Nobody is to miss it without knowing: whoever listens comes back and reads it from the log.
            broadcaster.begin(recorded.position());
            sockets.endAll(Ending.INTERRUPTED);
            throw e;
        }
    }

    /// What was heard in an epoch whose end is lost is not of the one that has begun meanwhile.
    private String epochOf(Recorded<?> recorded) {
        var present = log.epoch();
        if (epoch.isEmpty() || present.equals(epoch) || recorded.position() <= log.head()) {
            epoch = present;
        }
        return epoch;
    }

    private void endAfter(Recorded<?> recorded, List<Topic> topics) {
        for (var topic : topics) {
            topic.kind()
                    .endedBy(recorded)
                    .ifPresent(reason -> broadcaster.close(
                            topic, payloads.of(Ended.at(recorded.position(), reason))));
        }
    }
}
