package auteur.infra.eventstore;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.jspecify.annotations.Nullable;

/// The log from a position on, without an end. It asks the database only when there is something new.
final class LogStream implements TrackingEventStream {

    private final LogWindow window;
    private final LogHead head;
    private final Queue<TrackedEventMessage<?>> page = new ArrayDeque<>();
    private long position;
    private @Nullable FutureTask<List<TrackedEventMessage<?>>> ahead;
    private @Nullable Runnable listener;

    LogStream(LogWindow window, LogHead head, long position) {
        this.window = window;
        this.head = head;
        this.position = position;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        fill();
        return Optional.ofNullable(page.peek());
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        fill();
        if (page.isEmpty() && timeout > 0 && head.awaitBeyond(position, timeout, unit)) {
            fill();
        }
        return !page.isEmpty();
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!hasNextAvailable(Integer.MAX_VALUE, TimeUnit.MILLISECONDS)) {
            Thread.onSpinWait();
        }
        return page.remove();
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        close();
        listener = callback;
        head.onAdvance(callback);
        return true;
    }

    @Override
    public void close() {
        if (listener != null) {
            head.forget(listener);
        }
    }

    private void fill() {
        if (page.isEmpty()) {
            var next = ahead == null ? window.after(position) : result(ahead);
            ahead = null;
            if (!next.isEmpty()) {
                page.addAll(next);
                position = LogWindow.positionOf(next.getLast());
                readAhead(position);
            }
        }
    }

    /// While the reader works on one page of a long way, the next one is read and decoded.
    private void readAhead(long from) {
        if (window.isLongWay(from)) {
            var reading = new FutureTask<>(() -> window.after(from));
            ahead = reading;
            Thread.ofVirtual().name("log-read-ahead").start(reading);
        }
    }

    private List<TrackedEventMessage<?>> result(FutureTask<List<TrackedEventMessage<?>>> reading) {
        ahead = null;
        try {
            return reading.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure
                    ? failure
                    : new IllegalStateException("The log could not be read", e);
        }
    }
}
