/// What a context may add to the processors and to what each node does.
@NullMarked
package auteur.infra.projection.part;

import org.jspecify.annotations.NullMarked;
