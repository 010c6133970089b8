package auteur.infra.projection;

import auteur.query.ViewPositions;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.jdbc.core.JdbcTemplate;

/// How far each view has come: told at once by the followers of this node, read from the database for those that run elsewhere.
final class CaughtUp implements ViewPositions {

    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    /// A view stands where its active build does; what is no view goes by the name of its processor.
    private static final String POSITION = """
            SELECT min(s.position) FROM runtime.processor p
            JOIN runtime.segment s ON s.processor = p.name
            LEFT JOIN runtime.build b ON b.id = p.build
            WHERE (b.projection = ? AND b.state = 'ACTIVE') OR p.name = ?
            """;

    private final JdbcTemplate jdbc;
    private final Map<String, Long> advances = new HashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();

    CaughtUp(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /// Some build of the projection has committed on this node.
    void advanced(String projection) {
        lock.lock();
        try {
            advances.merge(projection, 1L, Long::sum);
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public long of(String projection) {
        var position = jdbc.queryForObject(POSITION, Long.class, projection, projection);
        return position == null ? 0 : position;
    }

    @Override
    public boolean await(String projection, long position, Duration limit) throws InterruptedException {
        var end = System.nanoTime() + limit.toNanos();
        var seen = advancesOf(projection);
        while (of(projection) < position) {
            var left = end - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            seen = awaitAdvance(projection, seen, Math.min(left, POLL_NANOS));
        }
        return true;
    }

    private long advancesOf(String projection) {
        lock.lock();
        try {
            return advances.getOrDefault(projection, 0L);
        } finally {
            lock.unlock();
        }
    }

    private long awaitAdvance(String projection, long seen, long nanos) throws InterruptedException {
        var left = nanos;
        lock.lock();
        try {
            while (left > 0 && advances.getOrDefault(projection, 0L) == seen) {
                left = moved.awaitNanos(left);
            }
            return advances.getOrDefault(projection, 0L);
        } finally {
            lock.unlock();
        }
    }
}
