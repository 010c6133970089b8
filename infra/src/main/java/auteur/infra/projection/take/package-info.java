/// Takes events into a processor, each once, with its position in one transaction.
@NullMarked
package auteur.infra.projection.take;

import org.jspecify.annotations.NullMarked;
