package auteur.infra.eventstore.append;

import auteur.infra.eventstore.form.UnstorableEvent;
import auteur.infra.eventstore.table.Epochs;
import auteur.infra.eventstore.table.LogHead;
import auteur.infra.eventstore.table.LogUnavailable;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.modelling.command.ConcurrencyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes what has gathered for the log, and settles it: one whose stream has moved on, or that cannot be stored, is refused
/// alone. One batch at a time.
final class BatchWriter {

    private static final Logger LOG = LoggerFactory.getLogger(BatchWriter.class);

    private static final int MOST_RACES = 20;
    private static final Duration FIRST_PAUSE = Duration.ofNanos(250_000);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(20);

    /// SQLSTATE classes of what is wrong with the data itself, not with the database.
    private static final List<String> DATA_STATES = List.of("22", "23", "54");

    private final AppendStatement statement;
    private final LogHead head;
    private final Epochs epochs;
    private final HeadAnnouncer announcer;
    private final AtomicLong refusals = new AtomicLong();
    private long end;

    BatchWriter(AppendStatement statement, LogHead head, Epochs epochs, HeadAnnouncer announcer) {
        this.statement = statement;
        this.head = head;
        this.epochs = epochs;
        this.announcer = announcer;
    }

    /// How many appends were refused so far, for whatever reason.
    long refusals() {
        return refusals.get();
    }

    /// @param newEnd nanoseconds after which nothing more is tried
    void write(List<Append> batch, long newEnd) {
        end = newEnd;
        try {
            var epoch = epochs.current();
            batch.stream().filter(append -> !append.epoch().equals(epoch)).forEach(append -> refuse(append, moved()));
            var current = batch.stream().filter(append -> append.epoch().equals(epoch)).toList();
            writeChains(epoch, current.stream().filter(append -> !append.isEmpty()).toList());
            current.stream().filter(Append::isEmpty).forEach(append -> append.accept(0));
        } finally {
            // An error, such as one of memory, leaves some without an answer.
            batch.stream().filter(append -> !append.isSettled()).forEach(
                    append -> refuse(append, LogUnavailable.unknown()));
        }
    }

    /// Appends that follow each other on a stream go together. Of those that race for a version the first goes ahead; the
    /// others are then told that they have lost.
    private void writeChains(UUID epoch, List<Append> batch) {
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
            writeDistinct(epoch, List.copyOf(chains.values()));
        }
        if (!behind.isEmpty()) {
            writeChains(epoch, behind);
        }
    }

    private void writeDistinct(UUID epoch, List<List<Append>> chains) {
        var left = chains;
        var races = 0;
        while (!left.isEmpty() && System.nanoTime() < end) {
            try {
                left = write(epoch, left);
            } catch (SQLException e) {
                races++;
                if (!AppendStatement.isLostRace(e) || races == MOST_RACES) {
                    refuse(epoch, left, e);
                    return;
                }
                letOthersPass(races);
            } catch (RuntimeException e) {
                refuseAll(left, e);
                return;
            }
        }
        refuseAll(left, LogUnavailable.tooLate());
    }

    /// Writes all of them or none, and answers which are still to be written.
    private List<List<Append>> write(UUID epoch, List<List<Append>> chains) throws SQLException {
        var outcome = statement.execute(epoch, chains);
        if (outcome.refused().isEmpty()) {
            head.reached(outcome.position());
            announcer.announce(outcome.position());
            accept(chains, outcome.position());
            return List.of();
        }
        var left = new ArrayList<List<Append>>();
        for (var place = 0; place < chains.size(); place++) {
            var chain = chains.get(place);
            if (outcome.refused().contains(place)) {
                chain.forEach(append -> refuse(append, conflict(append)));
            } else {
                left.add(chain);
            }
        }
        return left;
    }

    /// @param end where the last event of the last chain stands
    private static void accept(List<List<Append>> chains, long end) {
        var last = end;
        for (var chain : chains.reversed()) {
            for (var append : chain.reversed()) {
                append.accept(last);
                last -= append.entries().size();
            }
        }
    }

    /// Waits a time that grows and is all chance, so that nodes that met do not meet again.
    private static void letOthersPass(int races) {
        var longest = Math.min(LONGEST_PAUSE.toNanos(), FIRST_PAUSE.toNanos() << races);
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(longest));
    }

    private void refuse(UUID epoch, List<List<Append>> chains, SQLException cause) {
        var isAboutData = cause.getSQLState() != null && DATA_STATES.contains(cause.getSQLState().substring(0, 2));
        if (AppendStatement.isOtherEpoch(cause)) {
            epochs.confirm();
            refuseAll(chains, moved());
        } else if (isAboutData && chains.size() > 1) {
            chains.forEach(chain -> writeDistinct(epoch, List.of(chain)));
        } else if (AppendStatement.isLostRace(cause)) {
            chains.getFirst().forEach(append -> refuse(append, conflict(append)));
        } else if (isAboutData) {
            refuseAll(chains, new UnstorableEvent("PostgreSQL cannot store the event", cause));
        } else {
            LOG.warn("{} streams are not written, as the log cannot be: {}", chains.size(), cause.getMessage());
            refuseAll(chains, new LogUnavailable("The log did not confirm that the events are stored", cause));
        }
    }

    private void refuseAll(List<List<Append>> chains, RuntimeException reason) {
        chains.forEach(chain -> chain.forEach(append -> refuse(append, reason)));
    }

    void refuse(Append append, RuntimeException reason) {
        refusals.incrementAndGet();
        append.refuse(reason);
    }

    private static ConcurrencyException moved() {
        return new ConcurrencyException("The log is in another epoch than this was decided in");
    }

    private static ConcurrencyException conflict(Append append) {
        return new ConcurrencyException(
                String.format(Locale.ROOT, "Version %d of stream %s is not the next one", append.firstVersion(),
                        append.stream()));
    }
}
