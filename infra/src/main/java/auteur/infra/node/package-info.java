/// What nodes that share a database tell each other through it.
@NullMarked
package auteur.infra.node;

import org.jspecify.annotations.NullMarked;
