package auteur.infra.projection;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Stops all of a node, as the system does with a process, at the moment before some statement.
final class Frost implements Consumer<String> {

    private final CountDownLatch frozen = new CountDownLatch(1);
    private final CountDownLatch thawed = new CountDownLatch(1);
    private volatile @Nullable Predicate<String> moment;
    private volatile boolean isFrozen;

    void comeBefore(Predicate<String> statement) {
        moment = statement;
    }

    /// Waits until it has come.
    void await() throws InterruptedException {
        if (!frozen.await(60, TimeUnit.SECONDS)) {
            throw new AssertionError("No such statement was run");
        }
    }

    void thaw() {
        isFrozen = false;
        thawed.countDown();
    }

    @Override
    public void accept(String statement) {
        var awaited = moment;
        if (awaited != null && awaited.test(statement)) {
            moment = null;
            isFrozen = true;
            frozen.countDown();
        }
        while (isFrozen) {
            try {
                thawed.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
