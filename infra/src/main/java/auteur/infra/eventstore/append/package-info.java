/// Writes to the log: many commands in one commit, of which all nodes are told.
@NullMarked
package auteur.infra.eventstore.append;

import org.jspecify.annotations.NullMarked;
