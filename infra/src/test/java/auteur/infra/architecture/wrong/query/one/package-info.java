/// Half of a cycle.
@NullMarked
package auteur.infra.architecture.wrong.query.one;

import org.jspecify.annotations.NullMarked;
