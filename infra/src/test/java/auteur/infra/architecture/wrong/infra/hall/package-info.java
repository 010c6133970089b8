/// Hangs from the roof that rests on it.
@NullMarked
package auteur.infra.architecture.wrong.infra.hall;

import org.jspecify.annotations.NullMarked;
