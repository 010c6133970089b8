package auteur.infra.eventstore;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/// Writers at work for one turn.
public final class Load {

    private static final Duration TURN = Duration.ofSeconds(4);

    private Load() {}

    /// One piece of work that a writer does again and again.
    public interface Write {

        void run() throws SQLException;
    }

    /// How often a second so many writers get through, each as fast as it can.
    public static double rate(int writers, Write write) {
        return rate(writers, TURN, write);
    }

    /// The same, for so long.
    public static double rate(int writers, Duration turn, Write write) {
        var done = new AtomicLong();
        var begin = System.nanoTime();
        var end = begin + turn.toNanos();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < writers; i++) {
                var _ = threads.submit(() -> {
                    while (System.nanoTime() < end) {
                        write.run();
                        done.incrementAndGet();
                    }
                    return null;
                });
            }
        }
        return done.get() * 1e9 / (System.nanoTime() - begin);
    }

    /// The 99th percentile in milliseconds at a fixed rate, from the moment when each command was due.
    public static double tail(double rate, Write write) {
        return tail(rate, TURN, write);
    }

    /// The same, for so long.
    public static double tail(double rate, Duration turn, Write write) {
        var gap = (long) (1e9 / rate);
        var count = (int) (turn.toNanos() / gap);
        var taken = new ConcurrentLinkedQueue<Long>();
        var begin = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < count; i++) {
                var due = begin + i * gap;
                LockSupport.parkNanos(due - System.nanoTime());
                var _ = threads.submit(() -> {
                    write.run();
                    taken.add(System.nanoTime() - due);
                    return null;
                });
            }
        }
        return percentile99(taken.stream().mapToLong(Long::longValue).toArray());
    }

    /// In milliseconds.
    public static double percentile99(long[] nanos) {
        Arrays.sort(nanos);
        return nanos[(int) (nanos.length * 0.99)] / (double) TimeUnit.MILLISECONDS.toNanos(1);
    }
}
