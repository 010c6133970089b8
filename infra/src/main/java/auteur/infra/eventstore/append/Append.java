package auteur.infra.eventstore.append;

import auteur.infra.eventstore.form.UnstorableEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// The events of one command on one stream, to be appended all or none.
public final class Append {

    private final UUID epoch;
    private final List<Entry> entries;
    private volatile @Nullable Thread waiting;
    private @Nullable RuntimeException refusal;
    private volatile long position;
    private volatile boolean isSettled;

    /// @param epoch of the log that they were decided on
    /// @throws UnstorableEvent when they are of several streams, or leave a version out
    public Append(UUID epoch, List<Entry> entries) {
        this.epoch = epoch;
        this.entries = List.copyOf(entries);
        for (var i = 0; i < entries.size(); i++) {
            if (!entries.get(i).stream().equals(stream()) || entries.get(i).version() != firstVersion() + i) {
                throw new UnstorableEvent("The events of a command follow each other on one stream");
            }
        }
    }

    /// An event as it is stored.
    ///
    /// @param version its place in its stream, from 0
    public record Entry(
            String stream,
            long version,
            String eventId,
            String type,
            int revision,
            String payload,
            String metadata,
            Instant occurredAt) {

        long characters() {
            return (long) payload.length() + metadata.length();
        }
    }

    UUID epoch() {
        return epoch;
    }

    public List<Entry> entries() {
        return entries;
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    public String stream() {
        return entries.getFirst().stream();
    }

    long firstVersion() {
        return entries.getFirst().version();
    }

    /// Whether it begins where another one ends.
    boolean follows(Append other) {
        return firstVersion() == other.entries.getLast().version() + 1;
    }

    long characters() {
        return entries.stream().mapToLong(Entry::characters).sum();
    }

    boolean isSettled() {
        return isSettled;
    }

    /// @throws RuntimeException when the events were refused
    void check() {
        if (refusal != null) {
            throw refusal;
        }
    }

    /// @param last position of its events
    void accept(long last) {
        position = last;
        settle();
    }

    /// Where the last of its events stands, once it was accepted; 0 when it has none.
    public long position() {
        return position;
    }

    void refuse(RuntimeException reason) {
        refusal = reason;
        settle();
    }

    private void settle() {
        isSettled = true;
        var _ = wake();
    }

    /// Names the thread to wake when it is settled, or when it is to lead.
    void awaitOn(Thread thread) {
        waiting = thread;
    }

    /// Answers whether there is such a thread.
    boolean wake() {
        var thread = waiting;
        if (thread != Thread.currentThread()) {
            LockSupport.unpark(thread);
        }
        return thread != null;
    }
}
