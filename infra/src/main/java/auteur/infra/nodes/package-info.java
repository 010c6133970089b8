/// What nodes that share a database tell each other through it.
@NullMarked
package auteur.infra.nodes;

import org.jspecify.annotations.NullMarked;
