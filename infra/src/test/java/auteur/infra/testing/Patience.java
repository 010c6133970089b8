package auteur.infra.testing;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Lets every test wait long enough for a busy machine; Awaitility's own ten seconds are not.
public final class Patience implements BeforeAllCallback {

    /// Nobody waits longer than for what comes.
    public static final Duration LIMIT = Duration.ofMinutes(5);

    @Override
    public void beforeAll(ExtensionContext context) {
        Awaitility.setDefaultTimeout(LIMIT);
        // Two classes run at once: what fails on a thread of one is not for the other, which only waits.
        Awaitility.doNotCatchUncaughtExceptionsByDefault();
    }
}
