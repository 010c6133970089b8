package auteur.infra.eventstore.read;

import auteur.infra.eventstore.table.EventRows;
import auteur.infra.eventstore.table.EventTable;
import auteur.infra.eventstore.table.LogHead;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/// Reads the log by position. What all readers of this node want at once, its newest events, is read and decoded once.
public final class LogWindow {

    public static final int PAGE = 1000;

    private static final int KEPT = 2048;

    /// How many readers that are far behind may use the database at once.
    private static final int MOST_READS = 4;

    private final EventTable events;
    private final LogHead head;
    private final AtomicReferenceArray<TrackedEventMessage<?>> newest = new AtomicReferenceArray<>(KEPT);
    private final ReentrantLock reading = new ReentrantLock();
    private final Semaphore reads = new Semaphore(MOST_READS);

    public LogWindow(EventTable events, LogHead head) {
        this.events = events;
        this.head = head;
        head.onLoss(this::forgetAfter);
    }

    /// The next events after a position, none when the log is not known to have more.
    public List<TrackedEventMessage<?>> after(long position) {
        if (position >= head.position()) {
            return List.of();
        }
        if (isLongWay(position)) {
            return old(position);
        }
        var kept = kept(position);
        if (!kept.isEmpty()) {
            return kept;
        }
        reading.lock();
        try {
            var meanwhile = kept(position);
            var losses = head.losses();
            return meanwhile.isEmpty() ? keep(events.after(position, head.position(), PAGE), losses) : meanwhile;
        } finally {
            reading.unlock();
        }
    }

    private List<TrackedEventMessage<?>> old(long position) {
        reads.acquireUninterruptibly();
        try {
            return events.after(position, head.position(), PAGE);
        } finally {
            reads.release();
        }
    }

    /// Whether a position is further from the end than what is kept.
    public boolean isLongWay(long position) {
        return head.position() - position > KEPT;
    }

    private List<TrackedEventMessage<?>> kept(long position) {
        var found = new ArrayList<TrackedEventMessage<?>>();
        for (var next = position + 1; found.size() < PAGE; next++) {
            var event = newest.get((int) (next % KEPT));
            if (event == null || EventRows.positionOf(event) != next) {
                break;
            }
            found.add(event);
        }
        return found;
    }

    /// Nothing is kept of a page that was being read while the log lost its end.
    private List<TrackedEventMessage<?>> keep(List<TrackedEventMessage<?>> page, int losses) {
        if (head.losses() == losses) {
            page.forEach(event -> newest.set((int) (EventRows.positionOf(event) % KEPT), event));
        }
        return page;
    }

    private void forgetAfter(long last) {
        reading.lock();
        try {
            for (var place = 0; place < KEPT; place++) {
                var event = newest.get(place);
                if (event != null && EventRows.positionOf(event) > last) {
                    newest.set(place, null);
                }
            }
        } finally {
            reading.unlock();
        }
    }

    /// Where a reader has come who holds a token; 0 for one who holds none.
    public static long positionOf(@Nullable TrackingToken token) {
        return token == null ? 0 : token.position().orElse(0);
    }
}
