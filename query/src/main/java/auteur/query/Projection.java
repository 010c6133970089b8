package auteur.query;

import java.util.List;

/// Keeps one view up to date. The same code serves live events and a rebuild.
///
/// Its tables stand in `tables.sql` beside the class, in the schema `views`. A change of shape is a change of that file:
/// the tables are then dropped, created anew and filled from the log.
public interface Projection {

    /// Its name, as its main table's; never changes.
    String name();

    /// Raised when the handling changes while the tables do not.
    int version();

    /// The tables it owns, each after those that refer to it.
    List<String> tables();

    /// Writes what an event changes, in the caller's transaction. Events come in the order of the log, each once; an event
    /// that the view does not show is passed over.
    void apply(Recorded<?> recorded);
}
