package auteur.infra.eventstore.append;

import auteur.infra.eventstore.table.Epochs;
import auteur.infra.eventstore.table.LogHead;
import auteur.infra.eventstore.table.LogUnavailable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.modelling.command.ConcurrencyException;

/// Appends to the log, for all commands of this node.
///
/// One of the waiting commands leads: it writes what has gathered, by a single call, and hands the lead on. So a lonely
/// command pays no change of threads, and a busy node pays one commit for many commands. A command whose stream has moved on
/// is refused alone.
public final class Appender {

    private static final int MOST_WAITING = 2000;
    private static final int LARGEST_BATCH = 500;
    private static final long MOST_CHARACTERS = 4L * 1024 * 1024;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);

    private final BatchWriter writer;
    private final Epochs epochs;
    private final Duration longestWait;
    private final BlockingQueue<Append> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final AtomicBoolean isLed = new AtomicBoolean();

    public Appender(AppendStatement statement, LogHead head, Epochs epochs, HeadAnnouncer announcer) {
        this(statement, head, epochs, announcer, LONGEST_WAIT);
    }

    Appender(
            AppendStatement statement,
            LogHead head,
            Epochs epochs,
            HeadAnnouncer announcer,
            Duration longestWait) {
        writer = new BatchWriter(statement, head, epochs, announcer);
        this.epochs = epochs;
        this.longestWait = longestWait;
    }

    /// How many appends were refused so far, for whatever reason.
    public long refusals() {
        return writer.refusals();
    }

    /// The epoch of the log that is read from now on, for what is decided on it.
    ///
    /// @throws LogUnavailable when that is not known, and the database does not say
    public UUID epoch() {
        return epochs.current();
    }

    /// Puts events in the queue. They are written at the latest when somebody awaits them. No events at all are written when
    /// everything before them is.
    ///
    /// @param epoch as it was before what they were decided on was read
    /// @throws LogUnavailable when too many wait already
    public Append submit(UUID epoch, List<Append.Entry> entries) {
        var append = new Append(epoch, entries);
        if (!waiting.offer(append)) {
            throw new LogUnavailable("Too many events wait to be written", null);
        }
        return append;
    }

    /// Returns when the events are durable.
    ///
    /// @throws ConcurrencyException when a stream has moved on
    /// @throws LogUnavailable when the database did not take them, or did not say so in time
    public void await(Append append) {
        var isInterrupted = false;
        var end = System.nanoTime() + longestWait.toNanos();
        append.awaitOn(Thread.currentThread());
        try {
            while (!append.isSettled()) {
                if (isLed.compareAndSet(false, true)) {
                    lead();
                } else {
                    LockSupport.parkNanos(this, end - System.nanoTime());
                    isInterrupted |= Thread.interrupted();
                    if (System.nanoTime() > end) {
                        giveUp(append);
                    }
                }
            }
        } finally {
            if (isInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
        append.check();
    }

    /// What is still in the queue is never written. What a leader has taken from it may be.
    private void giveUp(Append append) {
        if (waiting.remove(append)) {
            writer.refuse(append, LogUnavailable.tooLate());
            wakeNext();
        } else if (!append.isSettled()) {
            throw LogUnavailable.unknown();
        }
    }

    private void lead() {
        try {
            writer.write(batch(), System.nanoTime() + longestWait.toNanos());
        } finally {
            isLed.set(false);
            wakeNext();
        }
    }

    /// Nobody may be waiting for the foremost yet, or any more.
    private void wakeNext() {
        for (var next : waiting) {
            if (next.wake()) {
                return;
            }
        }
    }

    private List<Append> batch() {
        var batch = new ArrayList<Append>();
        var characters = 0L;
        while (batch.size() < LARGEST_BATCH && characters < MOST_CHARACTERS) {
            var next = waiting.poll();
            if (next == null) {
                break;
            }
            batch.add(next);
            characters += next.characters();
        }
        return batch;
    }
}
