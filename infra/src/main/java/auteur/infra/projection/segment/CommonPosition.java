package auteur.infra.projection.segment;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/// Brings processors to the same position: the one behind goes on to where the other stands, and both wait there for a moment. If whoever
/// asked them to wait is gone, they go on by themselves.
public final class CommonPosition {

    private static final Duration LIMIT = Duration.ofSeconds(15);
    private static final Duration LONGEST_HOLD = Duration.ofSeconds(3);

    /// From so close, the one behind needs a moment only.
    private static final long CLOSE = 200;
    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    public CommonPosition(JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /// Does something while all segments of the processors stand at one position, and lets them go on.
    ///
    /// @return false when they did not get there in time; then nothing was done
    public boolean whileThere(List<String> processors, LongConsumer work) {
        if (!await(LIMIT, () -> distance(processors) <= CLOSE)) {
            return false;
        }
        var position = hold(processors);
        if (position.isEmpty()) {
            return false;
        }
        try {
            if (!await(LONGEST_HOLD, () -> !isAnyBehind(processors, position.getAsLong()))) {
                return false;
            }
            work.accept(position.getAsLong());
            return true;
        } finally {
            release(processors);
        }
    }

    /// Nobody who was about to go further can: that would have to change the same rows.
    private OptionalLong hold(List<String> processors) {
        var found = transaction.execute(_ -> {
            var positions = jdbc.query(
                    "SELECT position FROM runtime.segment WHERE processor = ANY (?) ORDER BY processor, segment FOR UPDATE",
                    (row, _) -> row.getLong(1),
                    (Object) processors.toArray(String[]::new));
            var furthest = positions.stream().mapToLong(Long::longValue).max();
            furthest.ifPresent(position -> jdbc.update(
                    "UPDATE runtime.segment SET hold_at = ?, hold_until = now() + ?::interval WHERE processor = ANY (?)",
                    position,
                    LONGEST_HOLD.multipliedBy(4).toString(),
                    processors.toArray(String[]::new)));
            return furthest;
        });
        return found == null ? OptionalLong.empty() : found;
    }

    private static boolean await(Duration limit, BooleanSupplier condition) {
        var end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
        return true;
    }

    private long distance(List<String> processors) {
        var distance = jdbc.queryForObject(
                "SELECT max(position) - min(position) FROM runtime.segment WHERE processor = ANY (?)",
                Long.class,
                (Object) processors.toArray(String[]::new));
        return distance == null ? 0 : distance;
    }

    private boolean isAnyBehind(List<String> processors, long position) {
        return !jdbc.queryForList(
                "SELECT 1 FROM runtime.segment WHERE processor = ANY (?) AND position < ? LIMIT 1",
                processors.toArray(String[]::new),
                position)
                .isEmpty();
    }

    private void release(List<String> processors) {
        jdbc.update(
                "UPDATE runtime.segment SET hold_at = NULL, hold_until = NULL WHERE processor = ANY (?)",
                (Object) processors.toArray(String[]::new));
    }
}
