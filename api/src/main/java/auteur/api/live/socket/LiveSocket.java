package auteur.api.live.socket;

import auteur.api.account.Caller;
import jakarta.websocket.Session;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/// One open socket of a listener.
public final class LiveSocket {

    private final Outbox outbox;
    private final LiveMeters meters;
    private final StompReader reader;
    private final WishRate pace;
    private final Map<String, Subscription> subscriptions = new ConcurrentHashMap<>(2);
    private volatile Listener listener;
    private volatile boolean isConnected;
    private volatile boolean isEnding;
    private volatile long heardAt = System.nanoTime();
    private volatile long frameBeganAt = heardAt;
    private long pingedAt = heardAt;
    private volatile int beatsOutMillis;
    private volatile int beatsInMillis;

    LiveSocket(Session line, Listener listener, LiveProperties limits, LiveMeters meters) {
        this.listener = listener;
        this.meters = meters;
        outbox = new Outbox(line, limits.buffer().toBytes(), meters);
        reader = new StompReader(Math.toIntExact(limits.largestFrame().toBytes()));
        pace = new WishRate(limits.framesPerSecond(), 4 * limits.framesPerSecond(), heardAt);
    }

    Listener listener() {
        return listener;
    }

    public Caller caller() {
        return listener.caller();
    }

    void changeListener(Listener changed) {
        listener = changed;
    }

    public Map<String, Subscription> subscriptions() {
        return subscriptions;
    }

    StompReader reader() {
        return reader;
    }

    /// Takes note of a sign of life; answers whether it may still be acted upon.
    boolean hear() {
        heardAt = System.nanoTime();
        return !isEnding;
    }

    /// Whether the client keeps within its pace.
    boolean isCalm() {
        return pace.allows(heardAt);
    }

    void frameBegan() {
        frameBeganAt = heardAt;
    }

    boolean isConnected() {
        return isConnected;
    }

    /// @param out how often the client wants a sign of life, in milliseconds, 0 for never
    /// @param in how often it gives one
    void connected(int out, int in) {
        beatsOutMillis = out;
        beatsInMillis = in;
        isConnected = true;
    }

    public void send(Outgoing frame) {
        if (!outbox.offer(frame)) {
            end(Ending.SLOW_CLIENT);
        }
    }

    public boolean awaitRoom(long most, Duration limit) throws InterruptedException {
        return outbox.awaitRoom(most, limit);
    }

    /// Whether no more than so many bytes wait.
    public boolean hasRoom(long most) {
        return outbox.hasRoom(most);
    }

    public void end(Ending reason) {
        end(reason, Optional.empty());
    }

    /// @param receipt that the client has asked for with the frame that led to this
    void end(Ending reason, Optional<String> receipt) {
        end(reason, receipt, reason.words());
    }

    void end(Malformed frame) {
        end(frame.ending(), frame.receipt(), frame.detail());
    }

    /// Tells the client why, and closes the socket.
    private void end(Ending reason, Optional<String> receipt, String detail) {
        if (isEnding) {
            return;
        }
        isEnding = true;
        meters.ended(reason);
        outbox.end(reason, farewell(reason, receipt, detail));
    }

    private Optional<String> farewell(Ending reason, Optional<String> receipt, String detail) {
        if (reason == Ending.GONE) {
            return receipt.map(id -> StompFrame.text("RECEIPT", Map.of("receipt-id", id)));
        }
        var headers = new TreeMap<>(Map.of("message", detail, "reason", reason.reason()));
        receipt.ifPresent(id -> headers.put("receipt-id", id));
        if (!isConnected) {
            headers.put("version", Conversation.VERSION);
        }
        return Optional.of(StompFrame.text("ERROR", headers, detail));
    }

    void closed() {
        isEnding = true;
        outbox.abandon();
    }

    /// Sends what is due by now, and ends the socket when the client has been too slow.
    void tick(long nanos, LiveProperties limits) {
        var quiet = nanos - heardAt;
        var isFrameDue = !isConnected || reader.isWithinFrame();
        if (isFrameDue && nanos - frameBeganAt > limits.frameTimeout().toNanos()) {
            end(Ending.TOO_SLOW);
        } else if (quiet > longestQuiet(limits)) {
            end(Ending.SILENT);
        } else if (beatsInMillis == 0 && quiet > limits.silence().toNanos() / 2
                && nanos - pingedAt > limits.silence().toNanos() / 4) {
            pingedAt = nanos;
            outbox.ping();
        } else if (beatsOutMillis > 0
                && nanos - outbox.wroteAt() > TimeUnit.MILLISECONDS.toNanos(beatsOutMillis) * 3 / 4) {
            send(Outbox.HEARTBEAT);
        }
    }

    private long longestQuiet(LiveProperties limits) {
        return beatsInMillis > 0
                ? TimeUnit.MILLISECONDS.toNanos(3L * beatsInMillis)
                : limits.silence().toNanos();
    }
}
