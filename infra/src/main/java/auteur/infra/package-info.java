/// Runs the studio: the only program.
@NullMarked
package auteur.infra;

import org.jspecify.annotations.NullMarked;
