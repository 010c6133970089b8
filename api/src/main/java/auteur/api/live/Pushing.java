package auteur.api.live;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;

/// Where this node's pushing of events stands. A subscription is opened between two events, never during one, so its first
/// frame names an exact position.
@Component
class Pushing {

    private final ReentrantLock lock = new ReentrantLock();
    private long position;

    void push(long eventPosition, Runnable sending) {
        lock.lock();
        try {
            position = eventPosition;
            sending.run();
        } finally {
            lock.unlock();
        }
    }

    /// Sends what is not an event.
    void send(Runnable sending) {
        lock.lock();
        try {
            sending.run();
        } finally {
            lock.unlock();
        }
    }

    void reached(long logPosition) {
        push(logPosition, () -> {});
    }

    /// Begins to open a subscription on this thread.
    void beginOpening() {
        lock.lock();
    }

    /// Ends what [#beginOpening] began on this thread.
    ///
    /// @param opened is told the position that the subscription begins at
    void endOpening(LongConsumer opened) {
        try {
            opened.accept(position);
        } finally {
            lock.unlock();
        }
    }
}
