package auteur.infra.projection.part;

import auteur.query.Recorded;
import java.util.Optional;
import java.util.UUID;

/// A processor that is no projection: what it has done is never done again, so each event comes once in the life of the log.
public interface FixedProcessor {

    /// Its name; never changes.
    String name();

    /// The sequence that an event belongs to; empty when the processor does not care for it.
    Optional<UUID> keyOf(Recorded<?> recorded);

    /// Takes in an event, in the transaction that notes how far it has come.
    void take(UUID key, Recorded<?> recorded);
}
