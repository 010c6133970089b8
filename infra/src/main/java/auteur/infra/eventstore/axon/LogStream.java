package auteur.infra.eventstore.axon;

import auteur.infra.eventstore.form.LogRestored;
import auteur.infra.eventstore.read.LogWindow;
import auteur.infra.eventstore.table.EventRows;
import auteur.infra.eventstore.table.LogHead;
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
///
/// On a long way the next pages are read and decoded while the reader works on one. As positions are dense, it is known where
/// each of them begins before those before it were read.
final class LogStream implements TrackingEventStream {

    private static final int PAGES_AHEAD = 3;

    private final LogWindow window;
    private final LogHead head;
    private final int losses;
    private final Queue<TrackedEventMessage<?>> page = new ArrayDeque<>();
    private final Queue<FutureTask<List<TrackedEventMessage<?>>>> ahead = new ArrayDeque<>();
    private long position;
    private @Nullable Runnable listener;

    /// @param losses of the log when the position was known to be in it
    LogStream(LogWindow window, LogHead head, int losses, long position) {
        this.window = window;
        this.head = head;
        this.losses = losses;
        this.position = position;
    }

    /// Only what has been read already, so that it neither waits nor fails before what comes first is handled.
    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        return Optional.ofNullable(page.peek());
    }

    /// @throws LogRestored when it has read what the log has lost since
    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        fill();
        if (page.isEmpty() && timeout > 0 && head.awaitBeyond(position, timeout, unit)) {
            fill();
        }
        checkKept();
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

    private void checkKept() {
        var kept = head.keptSince(losses);
        if (kept.isPresent() && position > kept.getAsLong()) {
            throw new LogRestored(position, kept.getAsLong());
        }
    }

    private void fill() throws InterruptedException {
        if (page.isEmpty()) {
            readAhead();
            var isLongWay = !ahead.isEmpty();
            var next = isLongWay ? firstAhead() : window.after(position);
            if (next.size() < LogWindow.PAGE) {
                ahead.clear();
            }
            if (!next.isEmpty()) {
                page.addAll(next);
                position = EventRows.positionOf(next.getLast());
                if (isLongWay) {
                    readAhead();
                }
            }
        }
    }

    private void readAhead() {
        var from = position + (long) ahead.size() * LogWindow.PAGE;
        while (ahead.size() < PAGES_AHEAD && window.isLongWay(from)) {
            var begin = from;
            var reading = new FutureTask<>(() -> window.after(begin));
            ahead.add(reading);
            Thread.ofPlatform().daemon().name("log-read-ahead").start(reading);
            from += LogWindow.PAGE;
        }
    }

    private List<TrackedEventMessage<?>> firstAhead() throws InterruptedException {
        try {
            var next = ahead.element().get();
            ahead.remove();
            return next;
        } catch (ExecutionException e) {
            ahead.clear();
            throw e.getCause() instanceof RuntimeException failure
                    ? failure
                    : new IllegalStateException("The log could not be read", e);
        }
    }
}
