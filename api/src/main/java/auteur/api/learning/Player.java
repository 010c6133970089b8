package auteur.api.learning;

import auteur.query.learning.LearnedChoices;
import auteur.query.learning.LearningRange;
import auteur.query.learning.RecordedChoice;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Plays recorded choices to one client, at the pace at which they were made times a rate, or as fast as the client takes them. It holds one
/// page of choices and sends one at a time, so a slow client costs nothing but patience.
final class Player implements Runnable {

    private static final int PAGE = 200;
    private static final double LONGEST_WAIT_NANOS = Duration.ofDays(30).toNanos();

    private final LearnedChoices choices;
    private final Listener listener;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition told = lock.newCondition();

    private @Nullable LearningRange range;
    private double rate = Double.POSITIVE_INFINITY;
    private boolean isPaused;
    private boolean isClosed;
    private long orders;
    private long after;
    private @Nullable Instant lastMade;
    private long lastSent;

    /// Who listens; what it throws ends the play.
    interface Listener {

        void choice(RecordedChoice choice, long upTo);

        void state(String type, long after, long upTo);
    }

    Player(LearnedChoices choices, Listener listener) {
        this.choices = choices;
        this.listener = listener;
    }

    void play(LearningRange wanted, double times) {
        tell(() -> {
            range = wanted;
            after = wanted.after();
            rate = times;
            isPaused = false;
        });
    }

    void pause() {
        tell(() -> isPaused = true);
    }

    void resume(Optional<Double> times) {
        tell(() -> {
            isPaused = false;
            rate = times.orElse(rate);
        });
    }

    void seek(long position) {
        tell(() -> after = position);
    }

    void close() {
        tell(() -> isClosed = true);
    }

    @Override
    public void run() {
        try {
            for (var order = next(0); order.isPresent(); order = next(order.get().number())) {
                perform(order.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private record Order(long number, LearningRange range, boolean isPaused) {}

    /// The order that was told after this one, as soon as there is one; empty when the client has gone.
    private Optional<Order> next(long before) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!isClosed && (orders == before || range == null)) {
                told.await();
            }
            return isClosed || range == null ? Optional.empty() : Optional.of(new Order(orders, range, isPaused));
        } finally {
            lock.unlock();
        }
    }

    private void perform(Order order) throws InterruptedException {
        if (order.isPaused()) {
            listener.state("Paused", position(), order.range().upTo());
            return;
        }
        List<RecordedChoice> page;
        do {
            page = page(order.range());
            for (var choice : page) {
                if (!isDue(choice, order.number())) {
                    return;
                }
                listener.choice(choice, order.range().upTo());
            }
        } while (!page.isEmpty());
        listener.state("End", position(), order.range().upTo());
    }

    private List<RecordedChoice> page(LearningRange whole) {
        var page = new ArrayList<RecordedChoice>();
        choices.read(whole.goingOnAfter(position()), LearnedChoices.Order.BY_POSITION, PAGE, page::add);
        return page;
    }

    /// Waits until a choice is to be sent, and notes that it is; false when there is another order.
    private boolean isDue(RecordedChoice choice, long order) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            var due = lastMade == null || Double.isInfinite(rate)
                    ? System.nanoTime()
                    : lastSent + (long) Math.min(LONGEST_WAIT_NANOS, nanosBetween(lastMade, choice.at()) / rate);
            for (var left = due - System.nanoTime(); left > 0 && orders == order; left = due - System.nanoTime()) {
                told.awaitNanos(left);
            }
            if (orders != order) {
                return false;
            }
            after = choice.position();
            lastMade = choice.at();
            lastSent = System.nanoTime();
            return true;
        } finally {
            lock.unlock();
        }
    }

    private long position() {
        lock.lock();
        try {
            return after;
        } finally {
            lock.unlock();
        }
    }

    private static double nanosBetween(Instant earlier, Instant later) {
        return Math.max(0, Duration.between(earlier, later).toMillis() * 1e6);
    }

    private void tell(Runnable order) {
        lock.lock();
        try {
            order.run();
            orders++;
            lastMade = null;
            told.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
