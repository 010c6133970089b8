package auteur.api.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/// Slows down the guessing of passwords: who fails too often under a user name has to pause. It remembers a bounded number of
/// guessers, the latest.
final class LoginThrottle {

    static final int MOST_FAILURES = 10;
    static final Duration PAUSE = Duration.ofMinutes(1);

    private static final int MOST_GUESSERS = 10_000;
    private static final int LONGEST_NAME = 64;

    private final Cache<Guesser, Integer> failures;

    LoginThrottle(Ticker ticker) {
        failures = Caffeine.newBuilder()
                .ticker(ticker)
                .expireAfterWrite(PAUSE)
                .maximumSize(MOST_GUESSERS)
                .build();
    }

    /// Somebody at an address who claims to be a user.
    record Guesser(String username, String address) {

        Guesser {
            username = username.substring(0, Math.min(username.length(), LONGEST_NAME));
        }
    }

    /// @throws Paused when the guesser has failed too often
    void admit(Guesser guesser) {
        var failed = failures.getIfPresent(guesser);
        if (failed != null && failed >= MOST_FAILURES) {
            throw new Paused();
        }
    }

    void failed(Guesser guesser) {
        failures.asMap().merge(guesser, 1, Integer::sum);
    }

    void succeeded(Guesser guesser) {
        failures.invalidate(guesser);
    }

    /// Nobody looked at the password.
    static final class Paused extends AuthenticationException {

        private static final long serialVersionUID = 1L;

        Paused() {
            super("Too many failed logins");
        }
    }
}
