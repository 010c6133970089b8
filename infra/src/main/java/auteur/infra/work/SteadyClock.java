package auteur.infra.work;

import com.github.kagkarlsson.scheduler.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/// Goes with the wall clock, but never back: while that was set back, it goes on by itself. db-scheduler would sit out the time by which
/// the clock was set back, and its steps would wait for as long.
final class SteadyClock implements Clock {

    private final InstantSource wall;
    private final LongSupplier nanos;
    private Instant last;
    private long lastNanos;

    SteadyClock() {
        this(InstantSource.system(), System::nanoTime);
    }

    SteadyClock(InstantSource wall, LongSupplier nanos) {
        this.wall = wall;
        this.nanos = nanos;
        last = wall.instant();
        lastNanos = nanos.getAsLong();
    }

    @Override
    public synchronized Instant now() {
        var read = nanos.getAsLong();
        var steady = last.plusNanos(read - lastNanos);
        var shown = wall.instant();
        last = shown.isAfter(steady) ? shown : steady;
        lastNanos = read;
        return last;
    }
}
