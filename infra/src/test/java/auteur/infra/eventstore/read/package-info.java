/// Reading on, and what can be read anew.
@NullMarked
package auteur.infra.eventstore.read;

import org.jspecify.annotations.NullMarked;
