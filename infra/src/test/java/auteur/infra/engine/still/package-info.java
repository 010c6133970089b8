/// How scenes look, as rules.
@NullMarked
package auteur.infra.engine.still;

import org.jspecify.annotations.NullMarked;
