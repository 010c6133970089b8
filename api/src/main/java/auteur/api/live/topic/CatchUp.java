package auteur.api.live.topic;

import auteur.api.freshness.Token;
import auteur.api.live.socket.Ending;
import auteur.api.live.socket.LiveMeters;
import auteur.api.live.socket.LiveProperties;
import auteur.api.live.socket.LiveSockets;
import auteur.api.live.topic.Frame.Ended;
import auteur.api.live.topic.Frame.Subscribed;
import auteur.query.log.EventLog;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Opens subscriptions: `Subscribed` first, then what was missed, page by page and as fast as the client reads, then what is live.
@Component
class CatchUp {

    private static final Logger LOG = LoggerFactory.getLogger(CatchUp.class);

    private static final int PAGE = 200;
    private static final int SMALL_EVENT = 256;
    private static final int MOST_READERS = 4;
    /// What may wait for all sockets together that are sent what they missed, in bytes.
    private static final long ROOM_OF_ALL = Runtime.getRuntime().maxMemory() / 8;

    private static final Duration LONGEST_LAG = Duration.ofSeconds(5);

    private final Broadcaster broadcaster;
    private final EventLog log;
    private final Payloads payloads;
    private final LiveSockets sockets;
    private final LiveProperties limits;
    private final LiveMeters meters;
    /// The log is read by threads of the platform: virtual ones are to load no classes.
    private final ExecutorService readers = Executors.newFixedThreadPool(
            MOST_READERS, Thread.ofPlatform().daemon().name("live-reader-", 0).factory());

    CatchUp(
            Broadcaster broadcaster,
            EventLog log,
            Payloads payloads,
            LiveSockets sockets,
            LiveProperties limits,
            LiveMeters meters) {
        this.broadcaster = broadcaster;
        this.log = log;
        this.payloads = payloads;
        this.sockets = sockets;
        this.limits = limits;
        this.meters = meters;
    }

    /// Opens a subscription.
    void open(Subscriber subscription) {
        var wished = subscription.wish().after();
        inBackground(subscription, () -> {
            var epoch = log.epoch();
            var position = awaitBeginning();
            if (wished.isEmpty()) {
                begin(subscription, epoch, "no_position");
                return;
            }
            var after = wished.get().place();
            if (isLost(wished.get())) {
                begin(subscription, epoch, "other_epoch");
            } else if (after > position && isAhead(after)) {
                begin(subscription, epoch, "position_ahead_of_log");
            } else {
                subscription.send(payloads.of(Subscribed.resumed(after, epoch), epoch));
                meters.resumed(catchUp(subscription, after));
            }
        });
    }

    /// Tells the client that what it once heard is not for it any longer.
    void refuse(Subscriber subscription) {
        var position = broadcaster.position();
        subscription.send(payloads.of(Subscribed.anew(position, log.epoch(), Ending.NOT_PERMITTED.reason())));
        subscription.send(payloads.of(Ended.at(position, Ending.NOT_PERMITTED.reason())));
        meters.notResumed(Ending.NOT_PERMITTED.reason());
    }

    /// What this node has yet to learn of the log is asked for by a thread that may read it.
    private boolean isLost(Token seen) throws InterruptedException {
        return seen.epoch() != null && byReader(() -> seen.isLostIn(log));
    }

    /// Another node may have told the client of an event that this one has yet to hear of.
    private boolean isAhead(long after) throws InterruptedException {
        return after > byReader(log::head) || after > broadcaster.awaitPosition(after, LONGEST_LAG);
    }

    private void begin(Subscriber subscription, String epoch, String reason) {
        var step = new Broadcaster.Step(false, List.of(), broadcaster.position());
        while (!step.isLive() && !subscription.isOver()) {
            var from = step.upTo();
            step = broadcaster.join(subscription, from, payloads.of(Subscribed.anew(from, epoch, reason), epoch));
        }
        meters.notResumed(reason);
    }

    private long awaitBeginning() throws InterruptedException {
        var position = broadcaster.awaitPosition(0, LONGEST_LAG);
        if (position < 0) {
            throw new IllegalStateException("The log has not been read yet");
        }
        return position;
    }

    private int catchUp(Subscriber subscription, long after) throws InterruptedException {
        var socket = subscription.socket();
        var sent = 0;
        var from = after;
        while (!subscription.isOver()) {
            var room = sockets.shareOf(ROOM_OF_ALL, limits.buffer().toBytes() / 8);
            // Half of it at least is to be free, or the log would be read again for each single event.
            if (!socket.awaitRoom(room / 2, limits.sendTimeout())) {
                socket.end(Ending.SLOW_CLIENT);
                break;
            }
            var step = broadcaster.join(subscription, from, null);
            if (step.isLive()) {
                sent += step.missed().size();
                break;
            }
            var part = step.missed().isEmpty()
                    ? sendFromLog(subscription, from, step.upTo(), room)
                    : sendRemembered(subscription, from, step.missed(), room);
            sent += part.events();
            from = part.upTo();
        }
        return sent;
    }

    /// What has been sent of what was missed.
    private record Part(int events, long upTo) {}

    private static Part sendRemembered(Subscriber subscription, long after, List<Delivery> missed, long room) {
        var sent = new Part(0, after);
        for (var delivery : missed) {
            if (!subscription.socket().hasRoom(room)) {
                break;
            }
            subscription.tell(delivery.position(), delivery.late());
            sent = new Part(sent.events() + 1, delivery.position());
        }
        return sent;
    }

    /// What there is no room for is not kept but read again, so that clients that do not read cannot fill the heap with pages.
    private Part sendFromLog(Subscriber subscription, long after, long upTo, long room)
            throws InterruptedException {
        var topic = subscription.topic();
        var most = Math.clamp(room / SMALL_EVENT, 1, PAGE);
        return byReader(() -> {
            var epoch = log.epoch();
            var page = topic.kind().missed(topic.id(), after, upTo, most);
            var sent = new Part(0, after);
            for (var recorded : page) {
                if (!subscription.socket().hasRoom(room)) {
                    return sent;
                }
                subscription.tell(recorded.position(), payloads.ofEvent(recorded, epoch).late());
                sent = new Part(sent.events() + 1, recorded.position());
            }
            return page.size() < most ? new Part(sent.events(), upTo) : sent;
        });
    }

    private <T> T byReader(Callable<T> reading) throws InterruptedException {
        try {
            return readers.submit(reading).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The log could not be read: " + e.getCause(), e);
        }
    }

    private interface Opening {
        void run() throws InterruptedException;
    }

    private static void inBackground(Subscriber subscription, Opening opening) {
        Thread.ofVirtual().name("live-catch-up").start(() -> {
            try {
                opening.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                LOG.warn("A subscription could not be opened: {}", e.getMessage());
                subscription.socket().end(Ending.INTERRUPTED);
            }
        });
    }
}
