/// Appends, refused, late and told of.
@NullMarked
package auteur.infra.eventstore.append;

import org.jspecify.annotations.NullMarked;
