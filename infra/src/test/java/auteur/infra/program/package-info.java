/// The whole program, seen from outside.
@NullMarked
package auteur.infra.program;

import org.jspecify.annotations.NullMarked;
