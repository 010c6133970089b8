/// Waiting for the log.
@NullMarked
package auteur.infra.eventstore.table;

import org.jspecify.annotations.NullMarked;
