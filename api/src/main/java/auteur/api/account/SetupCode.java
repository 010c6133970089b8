package auteur.api.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/// What only those know who can read what the program prints. Ten wrong tries make it void; a new one is drawn, and for a minute nobody may
/// try.
final class SetupCode {

    static final int MOST_TRIES = 10;
    static final Duration PAUSE = Duration.ofMinutes(1);

    /// Without what is easily mistaken for something else.
    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private final RandomGenerator random;
    private final LongSupplier nanos;
    private String code;
    private int failures;
    private boolean isPaused;
    private long pausedAt;

    SetupCode() {
        this(new SecureRandom(), System::nanoTime);
    }

    SetupCode(RandomGenerator random, LongSupplier nanos) {
        this.random = random;
        this.nanos = nanos;
        this.code = draw();
    }

    enum Verdict {
        RIGHT,
        WRONG,
        WRONG_TOO_OFTEN,
        PAUSED
    }

    /// In groups of four letters.
    synchronized String text() {
        return code;
    }

    synchronized Verdict judge(String tried) {
        if (isPaused && nanos.getAsLong() - pausedAt < PAUSE.toNanos()) {
            return Verdict.PAUSED;
        }
        isPaused = false;
        if (MessageDigest.isEqual(bytes(code), bytes(tried))) {
            return Verdict.RIGHT;
        }
        if (++failures < MOST_TRIES) {
            return Verdict.WRONG;
        }
        code = draw();
        failures = 0;
        isPaused = true;
        pausedAt = nanos.getAsLong();
        return Verdict.WRONG_TOO_OFTEN;
    }

    private String draw() {
        var drawn = new StringBuilder();
        for (var i = 0; i < 12; i++) {
            drawn.append(i > 0 && i % 4 == 0 ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return drawn.toString();
    }

    /// As people may type it.
    private static byte[] bytes(String code) {
        return code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
    }
}
