/// Half of a cycle within a package.
@NullMarked
package auteur.infra.architecture.wrong.infra.hall.left;

import org.jspecify.annotations.NullMarked;
