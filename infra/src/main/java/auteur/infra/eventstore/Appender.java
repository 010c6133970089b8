package auteur.infra.eventstore;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.modelling.command.ConcurrencyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Appends to the log, for all commands of this node.
///
/// One of the waiting commands leads: it writes what has gathered, by a single statement, and hands the lead on. So a lonely
/// command pays no change of threads, and a busy node pays one commit for many commands. A command whose stream has moved on
/// is refused alone.
final class Appender {

    private static final Logger LOG = LoggerFactory.getLogger(Appender.class);

    private static final int MOST_WAITING = 2000;
    private static final int LARGEST_BATCH = 500;
    private static final long MOST_CHARACTERS = 4L * 1024 * 1024;
    private static final int MOST_RACES = 20;
    private static final Duration FIRST_PAUSE = Duration.ofNanos(250_000);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(20);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);

    /// SQLSTATE classes of what is wrong with the data itself, not with the database.
    private static final List<String> DATA_STATES = List.of("22", "23", "54");

    private final AppendStatement statement;
    private final LogHead head;
    private final HeadAnnouncer announcer;
    private final Duration longestWait;
    private final BlockingQueue<Append> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final AtomicBoolean isLed = new AtomicBoolean();
    private long leadEnds;
    private final AtomicLong refusals = new AtomicLong();

    Appender(AppendStatement statement, LogHead head, HeadAnnouncer announcer) {
        this(statement, head, announcer, LONGEST_WAIT);
    }

    Appender(AppendStatement statement, LogHead head, HeadAnnouncer announcer, Duration longestWait) {
        this.statement = statement;
        this.head = head;
        this.announcer = announcer;
        this.longestWait = longestWait;
    }

    /// How many appends were refused so far, for whatever reason.
    long refusals() {
        return refusals.get();
    }

    /// Puts events in the queue. They are written at the latest when somebody awaits them. No events at all are written when
    /// everything before them is.
    ///
    /// @throws LogUnavailable when too many wait already
    Append submit(List<Append.Entry> entries) {
        var append = new Append(entries);
        if (!waiting.offer(append)) {
            throw new LogUnavailable("Too many events wait to be written", null);
        }
        return append;
    }

    /// Returns when the events are durable.
    ///
    /// @throws ConcurrencyException when a stream has moved on
    /// @throws LogUnavailable when the database did not take them, or did not say so in time
    void await(Append append) {
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
            refuse(append, tooLate());
            wakeNext();
        } else if (!append.isSettled()) {
            throw new LogUnavailable("The log did not say in time whether the events are stored", null);
        }
    }

    private void lead() {
        try {
            leadEnds = System.nanoTime() + longestWait.toNanos();
            var batch = batch();
            write(batch.stream().filter(append -> !append.isEmpty()).toList());
            batch.stream().filter(Append::isEmpty).forEach(Append::accept);
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

    /// Appends that follow each other on a stream go together. Of those that race for a version the first goes ahead; the
    /// others are then told that they have lost.
    private void write(List<Append> batch) {
        var chains = new LinkedHashMap<String, List<Append>>();
        var behind = new ArrayList<Append>();
        for (var append : batch) {
            var chain = chains.computeIfAbsent(append.stream(), _ -> new ArrayList<>());
            if (chain.isEmpty() || append.follows(chain.getLast())) {
                chain.add(append);
            } else {
                behind.add(append);
            }
        }
        if (!chains.isEmpty()) {
            writeDistinct(List.copyOf(chains.values()));
        }
        if (!behind.isEmpty()) {
            write(behind);
        }
    }

    private void writeDistinct(List<List<Append>> chains) {
        for (var race = 1; System.nanoTime() < leadEnds; race++) {
            try {
                var stored = statement.execute(chains);
                head.reached(stored.position());
                announcer.announce(stored.position());
                settle(chains, stored);
                return;
            } catch (SQLException e) {
                if (!AppendStatement.isLostRace(e) || race == MOST_RACES) {
                    refuse(chains, e);
                    return;
                }
                letOthersPass(race);
            } catch (RuntimeException e) {
                refuseAll(chains, e);
                return;
            }
        }
        refuseAll(chains, tooLate());
    }

    /// Waits a time that grows and is all chance, so that nodes that met do not meet again.
    private static void letOthersPass(int race) {
        var longest = Math.min(LONGEST_PAUSE.toNanos(), FIRST_PAUSE.toNanos() << race);
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(longest));
    }

    private void settle(List<List<Append>> chains, AppendStatement.Stored stored) {
        for (var i = 0; i < chains.size(); i++) {
            for (var append : chains.get(i)) {
                if (stored.has(i)) {
                    append.accept();
                } else {
                    refuse(append, conflict(append));
                }
            }
        }
    }

    private void refuse(List<List<Append>> chains, SQLException cause) {
        var isAboutData = cause.getSQLState() != null && DATA_STATES.contains(cause.getSQLState().substring(0, 2));
        if (isAboutData && chains.size() > 1) {
            chains.forEach(chain -> writeDistinct(List.of(chain)));
        } else if (AppendStatement.isLostRace(cause)) {
            chains.getFirst().forEach(append -> refuse(append, conflict(append)));
        } else if (isAboutData) {
            refuseAll(chains, new UnstorableEvent("PostgreSQL cannot store the event", cause));
        } else {
            LOG.warn("{} streams are not written, as the log cannot be: {}", chains.size(), cause.getMessage());
            refuseAll(chains, new LogUnavailable("The log could not be written", cause));
        }
    }

    private void refuseAll(List<List<Append>> chains, RuntimeException reason) {
        chains.forEach(chain -> chain.forEach(append -> refuse(append, reason)));
    }

    private void refuse(Append append, RuntimeException reason) {
        refusals.incrementAndGet();
        append.refuse(reason);
    }

    private static LogUnavailable tooLate() {
        return new LogUnavailable("The log did not come to writing the events in time", null);
    }

    private static ConcurrencyException conflict(Append append) {
        return new ConcurrencyException(
                "Version %d of stream %s is not the next one".formatted(append.firstVersion(), append.stream()));
    }
}
