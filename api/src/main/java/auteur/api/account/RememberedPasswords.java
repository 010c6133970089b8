package auteur.api.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/// Knows for a while which passwords were right, because who logs in anew with each request (HTTP Basic) would otherwise pay for a hash that is
/// slow on purpose each time. What was wrong is not remembered, so guesses stay slow. The stored hash is a part of what is remembered: a
/// changed password ends it at once. No password is kept, only its MAC under a key that this process has made up.
final class RememberedPasswords implements PasswordEncoder {

    static final Duration REMEMBERED = Duration.ofMinutes(5);

    private static final int MOST = 10_000;
    private static final String MAC = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    private final PasswordEncoder passwords;
    private final SecretKeySpec key;
    private final Cache<String, Boolean> right;

    RememberedPasswords(PasswordEncoder passwords, Ticker ticker) {
        this.passwords = passwords;
        var secret = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(secret);
        key = new SecretKeySpec(secret, MAC);
        right = Caffeine.newBuilder().ticker(ticker).expireAfterWrite(REMEMBERED).maximumSize(MOST).build();
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String stored) {
        if (password == null || stored == null) {
            return passwords.matches(password, stored);
        }
        var mac = macOf(password, stored);
        if (right.getIfPresent(mac) != null) {
            return true;
        }
        var isRight = passwords.matches(password, stored);
        if (isRight) {
            right.put(mac, true);
        }
        return isRight;
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return passwords.encode(password);
    }

    @Override
    public boolean upgradeEncoding(@Nullable String stored) {
        return passwords.upgradeEncoding(stored);
    }

    private String macOf(CharSequence password, String stored) {
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(key);
            var hash = stored.getBytes(StandardCharsets.UTF_8);
            mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(hash.length).array());
            mac.update(hash);
            mac.update(password.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Each Java has " + MAC, e);
        }
    }
}
