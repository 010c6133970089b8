/// The other half of a cycle.
@NullMarked
package auteur.infra.architecture.wrong.query.two;

import org.jspecify.annotations.NullMarked;
