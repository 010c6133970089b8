/// Framing, grading and lettering: how a scene looks.
@NullMarked
package auteur.infra.frame;

import org.jspecify.annotations.NullMarked;
