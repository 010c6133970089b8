package auteur.infra.live;

import auteur.infra.testing.Crowd;
import auteur.infra.testing.CrowdLine;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;

/// Many listeners at one server. Of some frames it is looked up how late they are.
final class Listeners implements Crowd.Ear {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final byte[] AT = "\"at\":\"".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] VERSION = "\"version\":".getBytes(StandardCharsets.US_ASCII);
    private static final int LOOKED_UP = 64;
    private static final int AT_ONCE = 256;

    private final Crowd crowd;
    private final int port;
    private final int topics;
    private final List<CrowdLine> lines = new ArrayList<>();
    private final AtomicInteger ready = new AtomicInteger();
    private final AtomicInteger lost = new AtomicInteger();
    private final AtomicLong frames = new AtomicLong();
    /// How many frames were so many tenths of a millisecond late.
    private final AtomicIntegerArray tenths = new AtomicIntegerArray(100_000);
    private final AtomicInteger numbers = new AtomicInteger();
    private int opened;
    private volatile long after = -1;

    Listeners(Crowd crowd, int port, int topics) {
        this.crowd = crowd;
        this.port = port;
        this.topics = topics;
    }

    /// Connects so many more, a few at once, until all are there.
    void connect(int count) {
        var before = ready.get();
        for (var i = 0; i < count; i++) {
            opened++;
            lines.add(crowd.connect(port, "", this));
            awaitReady(before + i - AT_ONCE);
        }
        awaitReady(before + count);
    }

    private void awaitReady(int wanted) {
        // Asking costs a millisecond, and would be what is measured.
        if (ready.get() < wanted) {
            Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(1)).until(() -> ready.get() >= wanted);
        }
    }

    /// Brings clients that were dropped back, after a position or, if it is negative, at the end of the log.
    void connectAgain(int count, long position) {
        after = position;
        connect(count);
    }

    void forget() {
        frames.set(0);
        IntStream.range(0, tenths.length()).forEach(late -> tenths.set(late, 0));
    }

    long frames() {
        return frames.get();
    }

    double p99Millis() {
        var left = IntStream.range(0, tenths.length()).mapToLong(tenths::get).sum() / 100;
        var late = tenths.length() - 1;
        while (late > 0 && left >= tenths.get(late)) {
            left -= tenths.get(late);
            late--;
        }
        return late / 10.0;
    }

    /// Drops all at once.
    void drop() {
        lines.forEach(CrowdLine::drop);
        lines.clear();
        Awaitility.await().atMost(PATIENCE).until(() -> lost.get() >= opened);
    }

    @Override
    public void connected(CrowdLine line) {
        var destination = "destination:/topic/jobs/" + LiveServer.job(numbers.getAndIncrement() % topics);
        if (after >= 0) {
            line.send("SUBSCRIBE", "id:1", destination, "after:" + after);
        } else {
            line.send("SUBSCRIBE", "id:1", destination);
        }
        // The simple broker does not tell when it has subscribed.
        ready.incrementAndGet();
    }

    @Override
    public void heard(CrowdLine line, ByteBuffer frame) {
        if (frame.get(frame.position()) != 'M' || indexOf(frame, VERSION) < 0) {
            return;
        }
        if (frames.incrementAndGet() % LOOKED_UP == 0) {
            var start = indexOf(frame, AT) + AT.length;
            var text = new byte[40];
            var length = 0;
            for (var i = start; frame.get(i) != '"'; i++) {
                text[length++] = frame.get(i);
            }
            var at = Instant.parse(new String(text, 0, length, StandardCharsets.US_ASCII));
            tenths.incrementAndGet(
                    Math.clamp(Duration.between(at, Instant.now()).toNanos() / 100_000, 0, tenths.length() - 1));
        }
    }

    @Override
    public void closed(CrowdLine line) {
        lost.incrementAndGet();
    }

    private static int indexOf(ByteBuffer frame, byte[] wanted) {
        for (var i = frame.position(); i < frame.limit() - wanted.length; i++) {
            var same = 0;
            while (same < wanted.length && frame.get(i + same) == wanted[same]) {
                same++;
            }
            if (same == wanted.length) {
                return i;
            }
        }
        return -1;
    }
}
