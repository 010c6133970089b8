package auteur.infra.projection;

import auteur.query.ViewPositions;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// How far each view has come: told at once by this node's processors, read from the database for those that run elsewhere.
final class CaughtUp implements ViewPositions {

    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final ProjectionTables tables;
    private final Map<String, Long> announced = new HashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();

    CaughtUp(ProjectionTables tables) {
        this.tables = tables;
    }

    void announce(String projection, long position) {
        lock.lock();
        try {
            announced.put(projection, position);
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public long of(String projection) {
        return tables.position(projection);
    }

    @Override
    public boolean await(String projection, long position, Duration limit) throws InterruptedException {
        var end = System.nanoTime() + limit.toNanos();
        while (!isAnnounced(projection, position) && tables.position(projection) < position) {
            var left = end - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            awaitMove(projection, position, Math.min(left, POLL_NANOS));
        }
        return true;
    }

    private boolean isAnnounced(String projection, long position) {
        lock.lock();
        try {
            return announced.getOrDefault(projection, 0L) >= position;
        } finally {
            lock.unlock();
        }
    }

    private void awaitMove(String projection, long position, long nanos) throws InterruptedException {
        lock.lock();
        try {
            var left = nanos;
            while (left > 0 && announced.getOrDefault(projection, 0L) < position) {
                left = moved.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }
}
