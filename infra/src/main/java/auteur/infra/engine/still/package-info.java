/// Framing, grading and lettering: how a scene looks.
@NullMarked
package auteur.infra.engine.still;

import org.jspecify.annotations.NullMarked;
