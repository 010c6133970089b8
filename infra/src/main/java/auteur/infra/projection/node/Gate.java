package auteur.infra.projection.node;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// What a follower is told from outside while it works or waits.
public final class Gate {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean isClosed;
    private boolean isNudged = true;

    public void close() {
        lock.lock();
        try {
            isClosed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    public boolean isClosed() {
        lock.lock();
        try {
            return isClosed;
        } finally {
            lock.unlock();
        }
    }

    public void nudge() {
        lock.lock();
        try {
            isNudged = true;
        } finally {
            lock.unlock();
        }
    }

    /// Whether it was nudged since this was asked last.
    public boolean wasNudged() {
        lock.lock();
        try {
            var was = isNudged;
            isNudged = false;
            return was;
        } finally {
            lock.unlock();
        }
    }

    /// Waits, unless it is closed before.
    public void await(Duration duration) {
        var left = duration.toNanos();
        lock.lock();
        try {
            while (left > 0 && !isClosed) {
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            isClosed = true;
        } finally {
            lock.unlock();
        }
    }
}
