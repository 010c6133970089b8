package auteur.infra.eventstore.table;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The position that the log is known to have reached, on the disk. It wakes whoever waits for more on this node, and tells whoever keeps
/// something of the log when its end was lost.
public final class LogHead {

    private static final Logger LOG = LoggerFactory.getLogger(LogHead.class);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition advanced = lock.newCondition();
    private final Set<Runnable> listeners = new CopyOnWriteArraySet<>();
    private final List<LongConsumer> keepers = new CopyOnWriteArrayList<>();
    private volatile List<Long> losses = List.of();
    private volatile long position;

    public long position() {
        return position;
    }

    /// Whether the log is known to have a position, on the disk.
    boolean hasReached(long asked) {
        return asked <= position;
    }

    public void reached(long newPosition) {
        lock.lock();
        try {
            if (newPosition <= position) {
                return;
            }
            position = newPosition;
        } finally {
            lock.unlock();
        }
        wake();
    }

    /// What was known after a position is not in the log any more, though other events may stand there.
    void lostAfter(long last) {
        lock.lock();
        try {
            if (position <= last) {
                return;
            }
            position = last;
            losses = Stream.concat(losses.stream(), Stream.of(last)).toList();
        } finally {
            lock.unlock();
        }
        keepers.forEach(keeper -> tell(() -> keeper.accept(last)));
        wake();
    }

    /// How often the log has lost its end while this node knew it.
    public int losses() {
        return losses.size();
    }

    /// The last position that the log has kept through all losses since there were so many; empty when there was none.
    public OptionalLong keptSince(int before) {
        var all = losses;
        return all.size() == before ? OptionalLong.empty() : all.stream().skip(before).mapToLong(Long::longValue).min();
    }

    private void wake() {
        lock.lock();
        try {
            advanced.signalAll();
        } finally {
            lock.unlock();
        }
        listeners.forEach(LogHead::tell);
    }

    /// What a listener does wrong is not to fail those who write.
    private static void tell(Runnable listener) {
        try {
            listener.run();
        } catch (RuntimeException e) {
            LOG.warn("A listener did not take the news of the log", e);
        }
    }

    /// Waits until the log has gone beyond a position, and tells whether it has.
    public boolean awaitBeyond(long known, long timeout, TimeUnit unit) throws InterruptedException {
        var remaining = unit.toNanos(timeout);
        lock.lockInterruptibly();
        try {
            while (position <= known && remaining > 0) {
                remaining = advanced.awaitNanos(remaining);
            }
            return position > known;
        } finally {
            lock.unlock();
        }
    }

    /// @param listener is called on the thread of whoever brings the news, so it has to be quick
    public void onAdvance(Runnable listener) {
        listeners.add(listener);
    }

    public void forget(Runnable listener) {
        listeners.remove(listener);
    }

    /// @param keeper is to forget whatever it keeps of the log after the position that it is told
    public void onLoss(LongConsumer keeper) {
        keepers.add(keeper);
    }
}
