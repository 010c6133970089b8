/// Axon's side of the log.
@NullMarked
package auteur.infra.eventstore.axon;

import org.jspecify.annotations.NullMarked;
