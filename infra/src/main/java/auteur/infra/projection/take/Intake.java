package auteur.infra.projection.take;

import auteur.infra.projection.read.Followed;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// What a processor does with events. One thread at a time uses it, and it may keep in memory what it has written; one that writes
/// nothing has nothing to prepare, to write and to forget.
interface Intake {

    /// The names of the types of events that it takes in, when others need not be read for it.
    default Optional<Set<String>> eventTypes() {
        return Optional.empty();
    }

    /// The sequence that an event belongs to, which for one that cannot be read is that of its stream; empty when the processor does not
    /// care for it.
    Optional<UUID> keyOf(Followed event);

    /// Gets ready for events of these keys, in the transaction that takes them in.
    default void prepare(Collection<UUID> keys) {}

    void take(UUID key, Followed event);

    /// Removes everything that the key's events have made so far.
    void clear(UUID key);

    /// Writes what the events have changed, in the same transaction.
    default void write() {}

    /// The transaction was committed.
    default void written() {}

    /// What is in the database may be something else than what was written.
    default void forget() {}
}
