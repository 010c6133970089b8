package auteur.infra.learning;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.axonframework.eventhandling.GenericEventMessage;

/// Lets single actions happen at a time in the past, while everything else happens now.
final class BackdatedClock extends Clock {

    private static final ThreadLocal<Instant> THEN = new ThreadLocal<>();

    /// From now on events carry this clock's time, which is the system's but for [#at].
    static void install() {
        GenericEventMessage.clock = new BackdatedClock();
    }

    static void at(Instant then, Runnable action) {
        THEN.set(then);
        try {
            action.run();
        } finally {
            THEN.remove();
        }
    }

    @Override
    public Instant instant() {
        var then = THEN.get();
        return then == null ? Clock.systemUTC().instant() : then;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
