package auteur.infra.eventstore.table;

import java.util.UUID;

/// Which log it is that this node reads and writes.
public interface Epochs {

    /// The epoch that this node knows.
    ///
    /// @throws LogUnavailable when it knows none, and the database does not say
    UUID current();

    /// Asks the database which epoch it is, and begins a new one where that is due.
    ///
    /// @throws LogUnavailable when it does not say
    void confirm();
}
