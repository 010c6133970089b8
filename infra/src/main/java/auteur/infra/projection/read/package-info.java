/// Events on their way into a processor.
@NullMarked
package auteur.infra.projection.read;

import org.jspecify.annotations.NullMarked;
