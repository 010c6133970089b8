package auteur.api.account;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import auteur.api.account.LoginThrottle.Guesser;
import auteur.api.account.LoginThrottle.Paused;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LoginThrottleTest {

    private static final Guesser GUESSER = new Guesser("mira", "192.0.2.1");

    private final AtomicLong nanos = new AtomicLong();
    private final LoginThrottle throttle = new LoginThrottle(nanos::get);

    @Test
    void pausesAGuesserAfterTenFailures() {
        fail(GUESSER, 9);
        assertThatCode(() -> throttle.admit(GUESSER)).doesNotThrowAnyException();

        fail(GUESSER, 1);

        assertThatThrownBy(() -> throttle.admit(GUESSER)).isInstanceOf(Paused.class);
    }

    @Test
    void pausesNobodyElse() {
        fail(GUESSER, 10);

        assertThatCode(() -> throttle.admit(new Guesser("mira", "192.0.2.2"))).doesNotThrowAnyException();
        assertThatCode(() -> throttle.admit(new Guesser("tom", "192.0.2.1"))).doesNotThrowAnyException();
    }

    @Test
    void admitsAGuesserAgainAfterAMinute() {
        fail(GUESSER, 10);

        nanos.addAndGet(LoginThrottle.PAUSE.toNanos());

        assertThatCode(() -> throttle.admit(GUESSER)).doesNotThrowAnyException();
    }

    @Test
    void forgetsFailuresOnSuccess() {
        fail(GUESSER, 9);

        throttle.succeeded(GUESSER);
        fail(GUESSER, 9);

        assertThatCode(() -> throttle.admit(GUESSER)).doesNotThrowAnyException();
    }

    private void fail(Guesser guesser, int times) {
        for (var time = 0; time < times; time++) {
            throttle.failed(guesser);
        }
    }
}
