package auteur.query;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Keeps one view up to date, as a fold over the log. The same code serves live events and a rebuild.
///
/// Its tables stand in `tables.sql` beside the class, without naming a schema: each version is built in a schema of its own, and readers
/// find the tables of the version in service under their names in the schema `views`. Every table has one `uuid` column as its primary
/// key.
public interface Projection {

    /// Its name; never changes, and is the name of its main table.
    String name();

    /// Raised when its tables or its handling change; the new version is then built beside the old one.
    int version();

    /// The column that each of its tables has and whose value says which rows change together: a job's or a user's id.
    String keyColumn();

    /// The types of the events that may change its rows. Others are never handed to it, and not even read when it is made anew.
    Set<Class<?>> eventTypes();

    /// Whose rows an event changes; empty when the view does not show it.
    Optional<UUID> keyOf(Recorded<?> recorded);

    /// Changes the rows of the event's key. It knows nothing but the event and the rows: no clock, no database, no other view. The events of
    /// a key come in the order of the log, each once.
    void apply(Recorded<?> recorded, Rows rows);
}
