package auteur.infra.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SteadyClockTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration HOUR = Duration.ofHours(1);

    private Instant wall = NOON;
    private long nanos;
    private final SteadyClock clock = new SteadyClock(() -> wall, () -> nanos);

    @Test
    void goesOnWhenTheWallClockIsSetBack() {
        pass(SECOND);
        wall = wall.minus(HOUR);
        assertThat(clock.now()).isEqualTo(NOON.plus(SECOND));

        pass(SECOND);
        assertThat(clock.now()).isEqualTo(NOON.plus(SECOND).plus(SECOND));
    }

    @Test
    void goesWithTheWallClockAgainWhenThatHasCaughtUp() {
        wall = wall.minus(SECOND);
        clock.now();
        wall = NOON.plus(HOUR);

        assertThat(clock.now()).isEqualTo(NOON.plus(HOUR));
    }

    private void pass(Duration time) {
        nanos += time.toNanos();
        wall = wall.plus(time);
    }
}
