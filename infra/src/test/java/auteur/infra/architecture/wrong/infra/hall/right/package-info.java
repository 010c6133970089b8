/// The other half of a cycle within a package.
@NullMarked
package auteur.infra.architecture.wrong.infra.hall.right;

import org.jspecify.annotations.NullMarked;
