package auteur.infra.projection.follow;

import auteur.infra.projection.follow.ProjectionProperties.Rebuild;
import auteur.infra.projection.segment.Stand;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/// How much a follower takes in at once, and how long it rests afterwards: as long as an admin has asked for; and with a build that nobody
/// reads yet, long enough that those who write to the log meanwhile hardly notice.
final class Pace {

    private static final int BATCH = 2000;
    private static final int BATCHES_PER_SECOND = 4;
    private static final long LONG_WAY = 2000;
    private static final Duration BREATH = Duration.ofMillis(4);
    private static final long QUIET_NANOS = TimeUnit.SECONDS.toNanos(1);

    /// Whether anybody writes is not known before it has looked twice.
    private static final long FIRST_LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private static final long LOOK_NANOS = TimeUnit.SECONDS.toNanos(3);

    /// What would take longer than this to arrive gives way less.
    private static final long LONGEST_NANOS = TimeUnit.MINUTES.toNanos(15);

    private static final double LEAST_PATIENCE = 0.1;

    private final Rebuild rebuild;
    private final LongSupplier clock;
    private long head = -1;
    private long headMovedAt;
    private double patience = 1;
    private long distance = Long.MAX_VALUE;
    private long distanceAt;

    /// @param clock in nanoseconds
    Pace(Rebuild rebuild, LongSupplier clock) {
        this.rebuild = rebuild;
        this.clock = clock;
        headMovedAt = clock.getAsLong() - QUIET_NANOS + FIRST_LOOK_NANOS;
        distanceAt = clock.getAsLong();
    }

    /// How many events to take in at once.
    int most(Stand stand) {
        var most = stand.isAwaited() ? BATCH : givesWay(stand) ? rebuild.batchBesideCommands() : rebuild.batch();
        return stand.eventsPerSecond().isPresent()
                ? Math.clamp(stand.eventsPerSecond().getAsInt() / BATCHES_PER_SECOND, 1, most)
                : most;
    }

    /// @param events how many positions it went on
    /// @param taken how long that took
    Duration rest(long events, Duration taken, Stand stand) {
        look(stand);
        return Stream
                .of(askedFor(events, stand).minus(taken), breath(events, stand).minus(taken), wayGiven(taken, stand))
                .reduce(Duration.ZERO, (one, other) -> one.compareTo(other) > 0 ? one : other);
    }

    private static Duration askedFor(long events, Stand stand) {
        return stand.eventsPerSecond().isPresent()
                ? Duration.ofNanos(events * TimeUnit.SECONDS.toNanos(1) / stand.eventsPerSecond().getAsInt())
                : Duration.ZERO;
    }

    /// At the end of the log, events are taken in some at a time rather than each by itself.
    private Duration breath(long events, Stand stand) {
        return events < most(stand) ? BREATH : Duration.ZERO;
    }

    private Duration wayGiven(Duration taken, Stand stand) {
        return givesWay(stand)
                ? Duration.ofNanos((long) (taken.toNanos() * rebuild.restBesideCommands() * patience))
                : Duration.ZERO;
    }

    private void look(Stand stand) {
        if (head >= 0 && stand.head() > head) {
            headMovedAt = clock.getAsLong();
        }
        head = stand.head();
        var elapsed = clock.getAsLong() - distanceAt;
        if (elapsed >= LOOK_NANOS) {
            var left = stand.head() - stand.position();
            var gained = (distance - left) / (double) elapsed;
            var isInTime = gained > 0 && left / gained < LONGEST_NANOS;
            patience = isInTime ? Math.min(1, patience * 2) : patience / 2;
            distance = left;
            distanceAt = clock.getAsLong();
        }
    }

    boolean isLongWay(Stand stand) {
        return !stand.isAwaited() && stand.head() - stand.position() > LONG_WAY;
    }

    /// Whether others write to the log while it has a long way to go and nobody waits for it.
    boolean givesWay(Stand stand) {
        return isLongWay(stand) && patience > LEAST_PATIENCE && clock.getAsLong() - headMovedAt < QUIET_NANOS;
    }
}
