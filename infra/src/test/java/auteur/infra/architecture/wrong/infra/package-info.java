/// Needs what is below it, which needs it.
@NullMarked
package auteur.infra.architecture.wrong.infra;

import org.jspecify.annotations.NullMarked;
