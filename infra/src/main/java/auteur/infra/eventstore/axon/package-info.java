/// The log as Axon's event store, and how its commands are run.
@NullMarked
package auteur.infra.eventstore.axon;

import org.jspecify.annotations.NullMarked;
