package auteur.api.live.socket;

import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// What waits for one socket, in order. A virtual thread, which waits on no pool's thread, writes as long as there is something, so a client that does not read
/// holds up nobody else; frames that came together meanwhile go in one write.
final class Outbox {

    static final Outgoing HEARTBEAT = Outgoing.of("\n");

    private static final Outgoing PING = Outgoing.of("");

    private static final ThreadFactory WRITERS = Thread.ofVirtual().inheritInheritableThreadLocals(false).factory();

    private final Session line;
    private final long limit;
    private final LiveMeters meters;
    private final ArrayDeque<Outgoing> waiting = new ArrayDeque<>(2);
    private @Nullable Map<Object, Outgoing> works;
    private long bytes;
    private boolean isWriting;
    private boolean isOver;
    private @Nullable Ending ending;
    private volatile long wroteAt = System.nanoTime();

    Outbox(Session line, long limit, LiveMeters meters) {
        this.line = line;
        this.limit = limit;
        this.meters = meters;
    }

    /// Adds a frame; answers whether there was room for it.
    boolean offer(Outgoing frame) {
        synchronized (this) {
            if (isOver || ending != null || isReplaced(frame)) {
                return true;
            }
            if (bytes > 0 && bytes + frame.length() > limit) {
                return false;
            }
            bytes += frame.length();
            waiting.add(frame);
            if (isWriting) {
                return true;
            }
            isWriting = true;
        }
        WRITERS.newThread(this::write).start();
        return true;
    }

    void ping() {
        offer(PING);
    }

    synchronized boolean hasRoom(long most) {
        return bytes <= most;
    }

    /// Waits until no more than so many bytes wait; answers false when it does not come to that.
    synchronized boolean awaitRoom(long most, Duration limit) throws InterruptedException {
        var deadline = System.nanoTime() + limit.toNanos();
        while (!isOver && ending == null && bytes > most) {
            var millis = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (millis <= 0) {
                return false;
            }
            wait(millis);
        }
        return !isOver && ending == null;
    }

    /// Sends a last frame in the place of all messages that wait, and closes the socket. Receipts are still owed.
    void end(Ending reason, Optional<String> lastFrame) {
        synchronized (this) {
            if (isOver || ending != null) {
                return;
            }
            var owed = waiting.stream().filter(frame -> !frame.isMessage()).toList();
            clear();
            ending = reason;
            owed.forEach(waiting::add);
            bytes = owed.stream().mapToLong(Outgoing::length).sum();
            lastFrame.map(Outgoing::of).ifPresent(waiting::add);
            if (isWriting) {
                return;
            }
            isWriting = true;
        }
        WRITERS.newThread(this::write).start();
    }

    /// Forgets everything: the socket is closed.
    synchronized void abandon() {
        isOver = true;
        clear();
    }

    /// When something was written last, as [System#nanoTime] has it.
    long wroteAt() {
        return wroteAt;
    }

    private void clear() {
        waiting.clear();
        works = null;
        bytes = 0;
        notifyAll();
    }

    private boolean isReplaced(Outgoing frame) {
        var work = frame.work();
        if (work == null) {
            return false;
        }
        if (works == null) {
            works = new HashMap<>();
        }
        var older = works.putIfAbsent(work, frame);
        if (older != null) {
            bytes += frame.payload().length() - older.payload().length();
            older.replace(frame.payload());
        }
        return older != null;
    }

    private void write() {
        try {
            var remote = line.getBasicRemote();
            for (var next = poll(true); next != null; next = poll(true)) {
                var written = hasMore() ? join(next, remote) : send(next, remote);
                wroteAt = System.nanoTime();
                meters.wrote(written.frames(), written.oldest());
            }
            closeIfEnding();
        } catch (IOException | RuntimeException e) {
            // The container has closed the socket, and tells so.
            abandon();
        }
    }

    /// @param oldest when the oldest event among them was committed; null when there is none
    private record Written(int frames, @Nullable Instant oldest) {

        Written and(Written later) {
            return new Written(frames + later.frames, oldest == null ? later.oldest : oldest);
        }
    }

    /// Sends all that waits in one write.
    private Written join(Outgoing first, RemoteEndpoint.Basic remote) throws IOException {
        remote.setBatchingAllowed(true);
        var written = send(first, remote);
        for (var next = poll(false); next != null; next = poll(false)) {
            written = written.and(send(next, remote));
        }
        remote.setBatchingAllowed(false);
        return written;
    }

    private static Written send(Outgoing frame, RemoteEndpoint.Basic remote) throws IOException {
        if (frame == PING) {
            remote.sendPing(ByteBuffer.allocate(0));
        } else {
            remote.sendText(frame.text());
        }
        return new Written(1, frame.payload().committedAt());
    }

    private synchronized boolean hasMore() {
        return !waiting.isEmpty();
    }

    private synchronized @Nullable Outgoing poll(boolean endsWriting) {
        var next = waiting.poll();
        if (next == null) {
            isWriting = !endsWriting;
            return null;
        }
        bytes -= next.length();
        if (next.work() != null && works != null) {
            works.remove(next.work());
            works = works.isEmpty() ? null : works;
        }
        notifyAll();
        return next;
    }

    private void closeIfEnding() throws IOException {
        Ending reason;
        synchronized (this) {
            reason = ending;
            if (reason == null || isOver || isWriting) {
                return;
            }
            isOver = true;
        }
        var status = reason.status();
        line.close(new CloseReason(CloseCodes.getCloseCode(status.getCode()), status.getReason()));
    }
}
