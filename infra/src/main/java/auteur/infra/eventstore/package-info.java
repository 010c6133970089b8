/// The event log in PostgreSQL, under Axon's event store: dense positions in commit order.
@NullMarked
package auteur.infra.eventstore;

import org.jspecify.annotations.NullMarked;
