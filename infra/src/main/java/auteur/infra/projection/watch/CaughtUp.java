package auteur.infra.projection.watch;

import auteur.query.ViewPositions;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.jdbc.core.JdbcTemplate;

/// How far each view has come: told at once by the followers of this node, read from the database for those that run elsewhere.
public final class CaughtUp implements ViewPositions {

    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    /// A view stands where its active build does; what is no view goes by the name of its processor.
    private static final String POSITION = """
            SELECT min(s.position) FROM runtime.processor p
            JOIN runtime.segment s ON s.processor = p.name
            LEFT JOIN runtime.build b ON b.id = p.build
            WHERE (b.projection = ? AND b.state = 'ACTIVE') OR p.name = ?
            """;

    private record Waiter(String projection, long position, CompletableFuture<Boolean> reached) {}

    private final JdbcTemplate jdbc;
    private final Set<Waiter> waiters = ConcurrentHashMap.newKeySet();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private boolean hasMoved;
    private boolean isWatching;

    public CaughtUp(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /// Some build of a projection has committed on this node.
    public void advanced() {
        if (!waiters.isEmpty()) {
            look();
        }
    }

    @Override
    public long of(String projection) {
        var position = jdbc.queryForObject(POSITION, Long.class, projection, projection);
        return position == null ? 0 : position;
    }

    @Override
    public CompletionStage<Boolean> whenReached(String projection, long position, Duration limit) {
        var waiter = new Waiter(projection, position, new CompletableFuture<>());
        waiters.add(waiter);
        look();
        return waiter.reached()
                .completeOnTimeout(false, limit.toNanos(), TimeUnit.NANOSECONDS)
                .whenComplete((_, _) -> waiters.remove(waiter));
    }

    /// One thread looks for all who wait, and only as long as somebody does.
    private void look() {
        lock.lock();
        try {
            hasMoved = true;
            moved.signal();
            if (!isWatching) {
                isWatching = true;
                Thread.ofPlatform().daemon().name("caught-up").start(this::watch);
            }
        } finally {
            lock.unlock();
        }
    }

    private void watch() {
        while (awaitMove()) {
            waiters.stream().map(Waiter::projection).distinct().forEach(this::tellWhoWaitsFor);
        }
    }

    /// Answers false when nobody waits any longer.
    private boolean awaitMove() {
        lock.lock();
        try {
            var left = POLL_NANOS;
            while (!hasMoved && left > 0) {
                left = moved.awaitNanos(left);
            }
            hasMoved = false;
            isWatching = !waiters.isEmpty();
            return isWatching;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            isWatching = false;
            return false;
        } finally {
            lock.unlock();
        }
    }

    private void tellWhoWaitsFor(String projection) {
        try {
            var position = of(projection);
            waiters.stream()
                    .filter(waiter -> waiter.projection().equals(projection) && waiter.position() <= position)
                    .forEach(waiter -> waiter.reached().complete(true));
        } catch (RuntimeException e) {
            // Whoever waits asks again, and is told what is wrong.
            waiters.stream()
                    .filter(waiter -> waiter.projection().equals(projection))
                    .forEach(waiter -> waiter.reached().completeExceptionally(e));
        }
    }
}
