/// A room for all contexts.
@NullMarked
package auteur.infra.architecture.wrong.api.hall;

import org.jspecify.annotations.NullMarked;
