/// The tables of the log, read by position and by stream, and how far the log is known to have come.
@NullMarked
package auteur.infra.eventstore.table;

import org.jspecify.annotations.NullMarked;
