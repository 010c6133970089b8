package auteur.infra.eventstore.table;

import auteur.infra.eventstore.form.LogRestored;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The position that the log is known to have reached, on the disk. It wakes whoever waits for more on this node.
public final class LogHead {

    private static final Logger LOG = LoggerFactory.getLogger(LogHead.class);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition advanced = lock.newCondition();
    private final Set<Runnable> listeners = new CopyOnWriteArraySet<>();
    private volatile long position;
    private volatile @Nullable LogRestored restored;

    /// @throws LogRestored when the log was found to end before it
    public long position() {
        var reason = restored;
        if (reason != null) {
            throw new LogRestored(reason);
        }
        return position;
    }

    /// Asks the database for the end of the log.
    ///
    /// @param end reads it
    public void refresh(LongSupplier end) {
        var before = position;
        var found = end.getAsLong();
        if (found < before) {
            restored = new LogRestored(before, found);
            wake();
        } else {
            reached(found);
        }
    }

    /// Whether the log is known to have a position, on the disk.
    boolean hasReached(long asked) {
        return restored == null && asked <= position;
    }

    public void reached(long newPosition) {
        lock.lock();
        try {
            if (newPosition <= position) {
                return;
            }
            position = newPosition;
        } finally {
            lock.unlock();
        }
        wake();
    }

    private void wake() {
        lock.lock();
        try {
            advanced.signalAll();
        } finally {
            lock.unlock();
        }
        listeners.forEach(LogHead::tell);
    }

    /// What a listener does wrong is not to fail those who write.
    private static void tell(Runnable listener) {
        try {
            listener.run();
        } catch (RuntimeException e) {
            LOG.warn("A listener did not take the news of the log", e);
        }
    }

    /// Waits until the log has gone beyond a position, and tells whether it has.
    public boolean awaitBeyond(long known, long timeout, TimeUnit unit) throws InterruptedException {
        var remaining = unit.toNanos(timeout);
        lock.lockInterruptibly();
        try {
            while (position() <= known && remaining > 0) {
                remaining = advanced.awaitNanos(remaining);
            }
            return position() > known;
        } finally {
            lock.unlock();
        }
    }

    /// @param listener is called on the thread of whoever brings the news, so it has to be quick
    public void onAdvance(Runnable listener) {
        listeners.add(listener);
    }

    public void forget(Runnable listener) {
        listeners.remove(listener);
    }
}
