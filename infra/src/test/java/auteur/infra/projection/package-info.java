/// The projections, alone: what nodes that share a database make of a log.
@NullMarked
package auteur.infra.projection;

import org.jspecify.annotations.NullMarked;
