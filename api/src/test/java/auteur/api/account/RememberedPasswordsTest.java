package auteur.api.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

class RememberedPasswordsTest {

    private final AtomicLong now = new AtomicLong();
    private final Counting slow = new Counting();
    private final RememberedPasswords passwords = new RememberedPasswords(slow, now::get);

    @Test
    void hashesARightPasswordOnce() {
        assertThat(passwords.matches("secret", "hash of secret")).isTrue();
        assertThat(passwords.matches("secret", "hash of secret")).isTrue();

        assertThat(slow.asked).isOne();
    }

    @Test
    void hashesEachWrongOne() {
        assertThat(passwords.matches("wrong", "hash of secret")).isFalse();
        assertThat(passwords.matches("wrong", "hash of secret")).isFalse();

        assertThat(slow.asked).isEqualTo(2);
    }

    @Test
    void forgetsAPasswordThatWasChanged() {
        passwords.matches("secret", "hash of secret");

        assertThat(passwords.matches("secret", "hash of another")).isFalse();
    }

    @Test
    void forgetsAfterAWhile() {
        passwords.matches("secret", "hash of secret");
        now.addAndGet(RememberedPasswords.REMEMBERED.plus(Duration.ofSeconds(1)).toNanos());

        passwords.matches("secret", "hash of secret");

        assertThat(slow.asked).isEqualTo(2);
    }

    @Test
    void takesNoPartOfTheHashForTheBeginningOfThePassword() {
        passwords.matches("secret", "hash of secret");

        assertThat(passwords.matches("tsecret", "hash of secre")).isFalse();
    }

    private static final class Counting implements PasswordEncoder {

        private int asked;

        @Override
        public String encode(@Nullable CharSequence password) {
            return "hash of " + password;
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String stored) {
            asked++;
            return encode(password).equals(stored);
        }
    }
}
