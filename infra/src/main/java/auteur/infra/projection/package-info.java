/// Runs projections: one processor each, rows and position in one transaction, rebuilt when their shape changes.
@NullMarked
package auteur.infra.projection;

import org.jspecify.annotations.NullMarked;
